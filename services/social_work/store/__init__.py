"""Tables and statements."""
