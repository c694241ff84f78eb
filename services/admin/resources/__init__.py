"""`wushe <noun> get`, `list` and `search`: what a service keeps, read by the conventions of the contract.

`table` names the nouns, a line each; `resource` finds their messages and methods, `filters` reads what a list is narrowed to, `reading`
calls, `rendering` prints, `commands` makes the commands.
"""
