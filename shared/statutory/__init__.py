"""Statutory clocks: how long the law gives, when that ends, and who is late.

`period` counts days as the Civil Code does, `calendar` knows which days are worked in China, `rules` keeps a service's periods as data with
their articles, `clock` is one that runs, stands still, and is kept or not. All four are pure, so that any `domain/` may use them. `schema`
and `clocks` keep clocks in a service's database.
"""
