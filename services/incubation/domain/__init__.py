"""Rules about organizations and their incubation, pure."""
