"""A clerk's day in each domain, by nothing but what stands on the pages."""
