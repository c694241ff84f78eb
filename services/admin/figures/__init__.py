"""What the `wushe figures` commands ask and how they show it."""
