"""Indicators out of what the incubation service keeps."""
