"""What the service can do, a file a use case."""
