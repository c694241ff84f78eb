"""Measures what the project promises, beside the ceilings of the same machine in the same minutes.

`python -m tests.bench` prints a table, writes `.build/bench.json`, and with `--write` the figures of docs/benchmarks.md.
"""
