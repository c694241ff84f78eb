"""Volunteers: who is one, kept by which community, in which state, teams and projects, what they served, and what that earned them.

It owns registrations, teams, projects, service records with their scores, spot checks, stars and certificates with their history, publishes
the aggregates `volunteer`, `team`, `team_membership`, `project`, `sign_up`, `service_record`, `record_score`, `spot_check`, `star` and
`certificate` on `wushe.volunteer.v1.<aggregate>.<county6>`, and consumes the directory's events about persons, so that names stay in step,
merged persons lead to the surviving one, and erased ones are forgotten. Many volunteers at once, approved or imported from a list, are the
business of long jobs.
"""
