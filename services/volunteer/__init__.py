"""Volunteers: who is one, kept by which community, and in which state.

It owns registrations and their history, publishes the aggregate `volunteer` on `wushe.volunteer.v1.volunteer.<county6>`, and consumes the
directory's events about persons, so that names stay in step, merged persons lead to the surviving one, and erased ones are forgotten.
"""
