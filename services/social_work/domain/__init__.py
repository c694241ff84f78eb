"""Rules about social work: frozen values, pure functions, named refusals."""
