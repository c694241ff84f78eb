"""Who sits in front of the browser: passwords, second factors, sessions, and keys that only our own forms know."""
