"""What happens around every call, a layer a file; `pipeline` puts the layers around a method once, when it is added."""
