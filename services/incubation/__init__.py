"""Incubation (社会组织孵化): social organizations from the unregistered group to the rated legal person, one history each.

It owns organizations with their registration, ratings, annual checks and penalties, bases with their seats, applications, incubations with
the service that was given and what became of it, statutory clocks, and trainings with their sessions, rosters, attendances and certificates
of completion. It publishes the aggregates `organization`, `base`, `application`, `incubation`, `service_delivery`, `outcome`, `course`,
`training`, `training_session`, `enrollment`, `attendance` and `completion_certificate` on `wushe.incubation.v1.<aggregate>.<county6>`, and
consumes the directory's events about persons, so that mergers are followed and names forgotten.
"""
