"""A synthetic city for whoever wants to see the registry at the size it is meant for: `wushe city`.

Generated: `plan` says how much of everything there is, `dice`, `people` and `places` make it up, the same for the same seed; `truth` says
what it comes to. Sent: `office` calls the services as the staff of a bureau would, `journal` remembers what is done, `steps` has a file a
domain. Proven: `proof` waits until the warehouse equals the registry, `table` puts its figures beside the published ones and the truth.
"""
