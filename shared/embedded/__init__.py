"""PostgreSQL and NATS as child processes: the stack of one machine, without a container engine and with or without root.

It depends on two things only: a folder with PostgreSQL's binaries and a `nats-server`. Linux, because what makes it
dependable (locks that live as long as a process, signals at a parent's death) is Linux's.
"""
