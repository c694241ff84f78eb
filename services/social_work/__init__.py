"""Social work: who is to serve where, who does, and what came of it.

It owns stations, posts, development plans, social workers with their registrations and continuing education, assignments, monthly counts of
service and contracts of purchased services, publishes the aggregates `station`, `post`, `development_plan`, `social_worker`, `assignment`,
`service_month`, `service_count` and `contract` on `wushe.social_work.v1.<aggregate>.<county6>`, and consumes the directory's events about
persons, so that names stay in step, merged persons lead to the surviving one, and erased ones are forgotten.
"""
