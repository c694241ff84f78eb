"""Charity: community charity funds, every fen that is given and spent, charity projects and what is disclosed about them.

It owns funds with their committees, the ledger with its donations, receipts, allocations and expenses, charity projects, charity
communities and disclosures, publishes their aggregates on `wushe.charity.v1.<aggregate>.<county6>`, and asks the directory which
communities there are.
"""
