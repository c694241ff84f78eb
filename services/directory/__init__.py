"""The directory: divisions and communities with their history, and persons.

It owns the code list and is the only place that holds document numbers and phones. It publishes the aggregates `division`, `community`
and `person` on `wushe.directory.v1.<aggregate>.<county6>`, and consumes nothing.
"""
