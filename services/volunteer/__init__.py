"""Volunteers: who is one, kept by which community, in which state, in which teams and projects, and what they served.

It owns registrations, teams, projects and service records with their history, publishes the aggregates `volunteer`, `team`,
`team_membership`, `project`, `sign_up` and `service_record` on `wushe.volunteer.v1.<aggregate>.<county6>`, and consumes the directory's
events about persons, so that names stay in step, merged persons lead to the surviving one, and erased ones are forgotten.
"""
