"""What a team would build instead: the same registration by FastAPI with SQLAlchemy's ORM, and by Django with its REST framework.

Each runs on the same PostgreSQL in a database of its own, in two processes, and answers JSON over HTTP/1.1. They do less: no sign-in, no
encryption, no audit, no event, no second service that knows the person. The load is wrk's, in C like our loader: as many calls under way,
each write with a body of its own.
"""
