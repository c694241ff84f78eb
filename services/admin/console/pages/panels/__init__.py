"""Panels of the first page and the big screen: each asks for itself, so a service that is away or slow costs its own panel alone."""
