"""What the directory can do: one file a use case."""
