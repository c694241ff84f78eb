"""The statistics warehouse: equal to the registry to the row, every figure open down to its rows.

It owns no business data. It follows the events of every other service, keeps of each aggregate the present state and every version seen,
without names, numbers, phones or texts, and answers figures from them. It publishes nothing.
"""
