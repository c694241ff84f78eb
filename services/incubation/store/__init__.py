"""Statements on the service's own database, a file a resource."""
