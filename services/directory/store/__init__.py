"""Tables, and the statements on them: one file a resource. Nothing here decides."""
