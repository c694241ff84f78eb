"""Lists as offices keep them, on their way to a service: a kind of list is one description, and `wushe <noun> import` does the rest.

`kind` says what a description holds (`volunteers` is one), `file` reads files, `cells` and `places` read what offices write in them,
`sending` talks to the services, `refused` tells a clerk what was refused, `commands` makes the commands.
"""
