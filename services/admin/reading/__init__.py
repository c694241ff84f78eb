"""`wushe <noun> get`, `list` and `search`: whatever `services.admin.resources` describes, read from the command line.

`filters` reads what a list is narrowed to, `reader` calls, `rendering` prints, `commands` makes the commands.
"""
