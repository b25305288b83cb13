"""Read the text of a PDF. Runs confined."""

from __future__ import annotations

import io
import re
from typing import Final

import pypdf
from pypdf.errors import PyPdfError

from briefing.read.draft import Draft, texts

_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "-"}
)
"""Alphabetic presentation forms (Unicode, U+FB00 to U+FB06) and the soft hyphen."""
_HYPHEN: Final = re.compile(r"(\w)-\n(?=[a-zà-ÿ])")
_MOST_PAGES: Final = 400
_FULL: Final = 0.75
"""Share of the usual width from which a line runs on into the next."""
_LEAST: Final = 12


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the text of `raw` as one article; raises ValueError with the reason without text."""
    del address
    try:
        book = pypdf.PdfReader(io.BytesIO(raw))
        if book.is_encrypted and not book.decrypt(""):
            raise ValueError("the PDF is encrypted; save it without a password")
        pages = [page.extract_text() for page in book.pages[:_MOST_PAGES]]
        about = book.metadata
    except PyPdfError as error:
        raise ValueError("the PDF is damaged") from error
    draft = Draft(texts(_paragraphs("\n".join(pages))))
    if draft.words < _LEAST:
        raise ValueError("the PDF holds no text; it is a scan or a picture")
    title = about.title if about is not None else None
    author = about.author if about is not None else None
    # The day on which a PDF was made is not the day on which its text was published.
    return [Draft(draft.parts, title=title or None, authors=(author,) if author else ())]


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of `text`, with lines that run on joined and hyphens mended."""
    lines = [line.strip() for line in _HYPHEN.sub(r"\1", text.translate(_LIGATURES)).split("\n")]
    widths = sorted(len(line) for line in lines if line)
    usual = widths[len(widths) * 3 // 4] if widths else 0
    found: list[str] = [""]
    for line in lines:
        found[-1] = f"{found[-1]} {line}".strip()
        if not line or len(line) < _FULL * usual:
            found.append("")
    return found
