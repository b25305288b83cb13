"""Write a table of words as text."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Return the words of `table`, which white space keeps apart."""
    return frozenset(table.split())
