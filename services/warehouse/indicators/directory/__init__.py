"""Indicators out of what the directory keeps."""
