"""Know the folder in which a browser keeps what belongs to a page that it saved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

_FOLDER: Final = re.compile(r"(?P<page>.+?)[_ -](?:files|dateien|fichiers|archivos)", re.IGNORECASE)
"""As browsers call it in English, German, French and Spanish."""
_PAGES: Final = (".html", ".htm", ".xhtml")


def belongs_to_page(folder: str, beside: Container[str]) -> bool:
    """Return whether `folder` holds the pictures and frames of a page among the names `beside`."""
    found = _FOLDER.fullmatch(folder)
    return found is not None and any(found["page"] + suffix in beside for suffix in _PAGES)
