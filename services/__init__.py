"""The services. They are independent of each other: they meet in `protos/` and on the bus, never by import."""
