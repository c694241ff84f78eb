"""Indicators out of what the volunteer service keeps."""
