"""What a reader has read and made of it, kept in one SQLite file."""

from briefing.library.articles import Kept, content_hash
from briefing.library.codec import decoded, encoded
from briefing.library.place import library_path
from briefing.library.query import Query, parse_query
from briefing.library.search import Hit
from briefing.library.store import Counts, Library, Mark, Note
from briefing.selectors import Selector, locate, select

__all__ = [
    "Counts",
    "Hit",
    "Kept",
    "Library",
    "Mark",
    "Note",
    "Query",
    "Selector",
    "content_hash",
    "decoded",
    "encoded",
    "library_path",
    "locate",
    "parse_query",
    "select",
]
