"""Rules about charity: frozen values, pure functions, named refusals."""
