"""Indicators out of what the charity service keeps."""
