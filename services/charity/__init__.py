"""Charity: community charity funds, every fen that is given and spent, charity projects and what is disclosed about them.

It owns funds with their committees, the ledger with its donations, receipts, allocations and expenses, charity projects, charity
communities and disclosures, and publishes their aggregates on `wushe.charity.v1.<aggregate>.<county6>`. It asks the directory which
communities and persons there are, the incubation service for organisations and the volunteer service for its projects, and follows the
volunteer service's events about service records.
"""
