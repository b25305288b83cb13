"""Read the text of a PDF. Runs confined."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from briefing.read.draft import Draft
from briefing.read.metadata import people_in
from briefing.read.pdf_lines import Line, lines_of, without_running_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.read.draft import PartKind

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT: Final = re.compile(r"([^\W\d_]+)[-\N{HYPHEN}]$")
_RUNS_ON: Final = re.compile(r"[^\W\d_]+")
_CLOSED: Final = re.compile(r"[.!?:…\"”’'»)\]]$")
_ITEM: Final = re.compile(r"(?:[•▪◦‣·*–—-]|\d{1,2}[.)])\s")
_NO_TITLE: Final = re.compile(
    r"^(?:microsoft word|untitled|document ?\d*$)|\.(?:docx?|indd|odt|pages|qxp|pdf|tmp)$",
    re.IGNORECASE,
)
"""What programs write where a title should stand."""
_SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"
_MOST_PAGES: Final = 400
_FULL: Final = 0.75
"""Share of the usual width from which a line runs on into the next."""
_GAP: Final = 1.4
"""Of the usual distance of two lines: from there on, a paragraph ends."""
_LARGER: Final = 1.15
"""Of the size of the text: from there on, a line is a heading."""
_HEADING: Final = 30
"""Words that a heading has at most."""
_LEAST: Final = 12


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the text of `raw` as one article; raises ValueError with the reason without text.

    Columns are read one after the other; what runs along at the top or bottom
    of the pages is left out, words cut at line ends are put together, and lines
    in larger letters are headings.
    """
    del address
    try:
        book = pypdf.PdfReader(io.BytesIO(raw))
        if book.is_encrypted and not book.decrypt(""):
            raise ValueError("the PDF is encrypted; save it without a password")
        count = len(book.pages)
        pages = [lines_of(book.pages[one], one) for one in range(min(count, _MOST_PAGES))]
        about = book.metadata
        title, author = (about.title, about.author) if about is not None else (None, None)
        scans = sum(not lines and _has_picture(book.pages[n]) for n, lines in enumerate(pages))
    except DependencyError as error:
        raise ValueError(
            "the PDF is encrypted; save it without, or pip install 'pypdf[crypto]'"
        ) from error
    except PyPdfError as error:
        raise ValueError("the PDF is damaged") from error
    parts = _parts(without_running_lines(pages))
    draft = Draft(
        parts,
        title=_title(title, parts),
        authors=tuple(name for name in people_in([author or ""]) if " " in name),
        # The day on which a PDF was made is not the day on which its text was published.
        notice=_notice(count, scans),
    )
    if draft.words < _LEAST:
        raise ValueError("the PDF holds no text; it is a scan or a picture")
    return [draft]


def _title(given: str | None, parts: Sequence[tuple[PartKind, str]]) -> str | None:
    given = " ".join((given or "").split())
    if given and not _NO_TITLE.search(given):
        return given
    return parts[0][1] if parts and parts[0][0] == "heading" else None


def _notice(count: int, scans: int) -> str | None:
    found = []
    if count > _MOST_PAGES:
        found.append(f"only the first {_MOST_PAGES} of {count:,} pages")
    if scans:
        found.append(f"{scans} of {count:,} pages are pictures without text")
    return "; ".join(found) or None


def _has_picture(page: pypdf.PageObject) -> bool:
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    objects = drawn.get_object().values() if drawn is not None else ()
    return any(one.get_object().get("/Subtype") == "/Image" for one in objects)


def _parts(lines: Sequence[Line]) -> tuple[tuple[PartKind, str], ...]:
    """Return the paragraphs and headings that `lines` make, with words cut at line ends mended."""
    if not lines:
        return ()
    text_size = median(line.size for line in lines for _ in line.words)
    distance = median([*_distances(lines, text_size)] or [0])
    widths = sorted(len(line.words) for line in lines)
    usual = widths[len(widths) * 3 // 4]
    known = {word.casefold() for line in lines for word in _WORD.findall(line.words)}
    found: list[list[Line]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _runs_on(before, line, usual=usual, distance=distance, text_size=text_size):
            found[-1].append(line)
        else:
            found.append([line])
    texts = ((_is_large(one[0], text_size), _joined(one, known)) for one in found)
    return tuple(
        ("heading" if is_large and len(text.split()) <= _HEADING else "paragraph", text)
        for is_large, text in texts
    )


def _is_large(line: Line, text_size: float) -> bool:
    return line.size >= _LARGER * text_size


def _distances(lines: Sequence[Line], text_size: float) -> list[float]:
    """Return how far lines of the text stand below those before them, in the same column."""
    return [
        before.y - line.y
        for before, line in pairwise(lines)
        if before.page == line.page
        and 0 < before.y - line.y < 4 * text_size
        and not _is_large(before, text_size)
        and not _is_large(line, text_size)
    ]


def _runs_on(before: Line, line: Line, *, usual: int, distance: float, text_size: float) -> bool:
    """Return whether `line` goes on with the paragraph of the line `before` it."""
    below = before.y - line.y if before.page == line.page else 0.0
    if _is_large(before, text_size) or _is_large(line, text_size):
        return abs(before.size - line.size) < 0.5 and 0 < below < 2 * line.size
    if _ITEM.match(line.words) or (distance and below > _GAP * distance):
        return False
    is_closed = _CLOSED.search(before.words) is not None
    if below > 0 and is_closed and line.x - before.x > 0.7 * line.size:
        return False
    # At the end of a column or page, a full line does not tell whether the paragraph ends too.
    is_full = len(before.words) >= _FULL * usual and (below > 0 or not is_closed)
    return is_full or not (is_closed or not line.words[0].islower())


def _joined(lines: Sequence[Line], known: set[str]) -> str:
    text = ""
    for line in lines:
        text = _with(text, line.words, known) if text else line.words
    return text.replace(_SOFT_HYPHEN, "")


def _with(text: str, words: str, known: set[str]) -> str:
    """Return `text` and the `words` of its next line, a word that was cut between them whole."""
    if text.endswith(_SOFT_HYPHEN):
        return text + words
    cut, rest = _CUT.search(text), _RUNS_ON.match(words)
    if cut is None or rest is None or not rest[0][0].islower():
        return f"{text} {words}"
    whole = f"{cut[1]}{rest[0]}".casefold()
    halves = {cut[1].casefold(), rest[0].casefold()}
    is_compound = f"{cut[1]}-{rest[0]}".casefold() in known or (
        whole not in known and halves <= known and min(map(len, halves)) > 3
    )
    return f"{text[:-1]}{'-' if is_compound else ''}{words}"
