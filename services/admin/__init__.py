"""The admin client: the `wushe` command, and later the web console. It owns no business data: it asks the services like any other caller.

`wushe up` is the one exception in kind, not in right: it starts the services of one machine as child processes.
"""
