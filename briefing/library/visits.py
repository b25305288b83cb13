"""What of an article its reader has read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.store import Library
    from briefing.model import Article


def is_read(library: Library, article: Article) -> bool:
    """Return whether `article` was read as it is."""
    number = library.number_of(article)
    return number is not None and "read" in library.marks(number)


def version_read(library: Library, article: Article) -> int | None:
    """Return the number of the version of `article` that was read last, or None."""
    if article.source is None:
        return None
    return next(
        (
            number
            for number in reversed(library.versions(article.source))
            if "read" in library.marks(number)
        ),
        None,
    )
