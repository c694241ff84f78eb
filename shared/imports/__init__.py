"""Long imports of lists, whatever their rows are: sent in pieces, decided by a job, told row by row, taken back as a whole.

A service says what its rows mean (`importable`), and the kit does the rest: `receive` takes rows in and keeps them sealed (`vault`,
`store`), `decide` and `undo` are jobs, `list_outcomes` and `servicer` tell callers, `wiring` puts one kind of list together. `columns` and
`outcome` are pure, so that a domain may use them.
"""
