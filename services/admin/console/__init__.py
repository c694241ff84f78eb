"""The web console: pages in Chinese over the gRPC services.

It owns accounts of the local sign-in, sessions and a log of both, and no business data and no rule: pages are made from the contract and
the descriptions in `services.admin.resources`, and what is allowed is decided by the services, by the roles and divisions in the token.
"""
