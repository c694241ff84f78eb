"""One file a use case: the file list is the list of what the service can do."""
