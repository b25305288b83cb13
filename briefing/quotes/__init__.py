"""Find who said what: marked, partial and reported speech with its speaker."""

from briefing.quotes.quotations import find_quotes

__all__ = ["find_quotes"]
