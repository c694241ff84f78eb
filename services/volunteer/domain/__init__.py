"""Rules about volunteers: frozen values, pure functions, named refusals."""
