"""Volunteers: who is one, kept by which community, in which state, and in which teams.

It owns registrations, teams and memberships with their history, publishes the aggregates `volunteer`, `team` and `team_membership` on
`wushe.volunteer.v1.<aggregate>.<county6>`, and consumes the directory's events about persons, so that names stay in step, merged persons
lead to the surviving one, and erased ones are forgotten. Many at once, approved or imported from a list, are the business of long jobs.
"""
