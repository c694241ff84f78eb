"""Rules of the warehouse: frozen values, pure functions, named refusals."""
