"""`wushe <noun> <verb>`: whatever can be done with what `services.admin.resources` describes, to one or to all that a list finds.

`actor` calls, `commands` makes the commands.
"""
