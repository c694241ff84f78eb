"""Statements on what the console itself keeps."""
