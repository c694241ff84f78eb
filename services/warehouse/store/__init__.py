"""The engine with the statistical tables, and the control tables in PostgreSQL."""
