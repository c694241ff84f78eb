"""Indicators out of what the social-work service keeps."""
