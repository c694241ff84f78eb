"""Incubation (社会组织孵化): social organizations from the unregistered group to the rated legal person, one history each.

It owns organizations with their registration, ratings, annual checks and penalties, publishes the aggregate `organization` on
`wushe.incubation.v1.<aggregate>.<county6>`, and consumes nothing yet.
"""
