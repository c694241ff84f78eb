"""The directory's rules: values in, values and facts out. No database, no network, no clock."""
