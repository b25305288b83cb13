"""Read the text of a PDF. Runs confined."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import accumulate, islice, pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from briefing.read.draft import Draft
from briefing.read.pdf_lines import Line, lines_of, without_running_lines
from briefing.read.people import people_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.read.draft import PartKind

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS: Final = ("-", "\N{HYPHEN}")
_CUT: Final = re.compile(r"([^\W\d_]+).$")
_RUNS_ON: Final = re.compile(r"[^\W\d_]+")
_CLOSED: Final = re.compile(r"[.!?:…\"”’'»)\]]$")
_ITEM: Final = re.compile(r"(?:[•▪◦‣·*–—-]|\d{1,2}[.)])\s")
_NO_TITLE: Final = re.compile(
    r"^(?:microsoft word|untitled|document ?\d*$)|\.(?:docx?|indd|odt|pages|qxp|pdf|tmp)$",
    re.IGNORECASE,
)
"""What programs write where a title should stand."""
_SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"
_DAMAGED: Final = (
    PyPdfError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
)
"""What pypdf raises for files that keep to no standard."""
_PICTURE: Final = "are pictures without text"
_BROKEN: Final = "are damaged"
_NO_TEXT: Final = "holds no text; it is a scan or a picture"
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
        is_locked = book.is_encrypted and not book.decrypt("")
        pages = [] if is_locked else [_lines(page, n) for n, page in _first(book)]
    except DependencyError as error:
        raise ValueError(
            "the PDF is encrypted; save it without, or pip install 'pypdf[crypto]'"
        ) from error
    except _DAMAGED as error:
        raise ValueError("the PDF is damaged") from error
    if is_locked:
        raise ValueError("the PDF is encrypted; save it without a password")
    title, author = _about(book)
    parts = _parts(without_running_lines([lines for lines in pages if not isinstance(lines, str)]))
    draft = Draft(
        parts,
        title=_title(title, parts),
        authors=tuple(name for name in people_in([author]) if " " in name),
        # The day on which a PDF was made is not the day on which its text was published.
        notice=_notice(len(book.pages), [lines for lines in pages if isinstance(lines, str)]),
    )
    if draft.words < _LEAST:
        is_damaged = pages and all(lines == _BROKEN for lines in pages)
        raise ValueError(f"the PDF {'is damaged' if is_damaged else _NO_TEXT}")
    return [draft]


def _first(book: pypdf.PdfReader) -> Iterator[tuple[int, pypdf.PageObject]]:
    return islice(enumerate(book.pages), _MOST_PAGES)


def _lines(page: pypdf.PageObject, number: int) -> list[Line] | str:
    """Return the lines of `page`, or what is wrong with it."""
    try:
        lines = lines_of(page, number)
        return _PICTURE if not lines and _has_picture(page) else lines
    except DependencyError:
        raise
    except _DAMAGED:
        return _BROKEN


def _about(book: pypdf.PdfReader) -> tuple[str, str]:
    """Return the title and the author that the program noted which made the PDF, or ""."""
    try:
        about = book.metadata
        found = (about.title, about.author) if about is not None else ("", "")
    except _DAMAGED:
        return "", ""
    # What should be a string is any object in a file that keeps to no standard.
    title, author = (one if isinstance(one, str) else "" for one in found)
    return title, author


def _title(given: str, parts: Sequence[tuple[PartKind, str]]) -> str | None:
    given = " ".join(given.split())
    if given and not _NO_TITLE.search(given):
        return given
    return parts[0][1] if parts and parts[0][0] == "heading" else None


def _notice(count: int, lost: Sequence[str]) -> str | None:
    found = [f"{lost.count(why)} of {count:,} pages {why}" for why in sorted(set(lost))]
    if count > _MOST_PAGES:
        found.insert(0, f"only the first {_MOST_PAGES} of {count:,} pages")
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
    text_size = _text_size(lines)
    distance = median([*_distances(lines, text_size)] or [0])
    widths = sorted(len(line.words) for line in lines)
    usual = widths[len(widths) * 3 // 4]
    known = _words_of(lines) if any(line.words.endswith(_HYPHENS) for line in lines) else set()
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


def _text_size(lines: Sequence[Line]) -> float:
    """Return the size in which the middle letter is set when they are ordered by size."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.words)
    sizes = sorted(letters)
    reached = accumulate(letters[size] for size in sizes)
    half = letters.total() / 2
    return next(size for size, count in zip(sizes, reached, strict=True) if count >= half)


def _words_of(lines: Sequence[Line]) -> set[str]:
    return {word.casefold() for line in lines for word in _WORD.findall(line.words)}


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
    found = [lines[0].words]
    for line in lines[1:]:
        found[-1], gap = _before(found[-1], line.words, known)
        found += [gap, line.words]
    return "".join(found).replace(_SOFT_HYPHEN, "")


def _before(line: str, following: str, known: set[str]) -> tuple[str, str]:
    """Return `line` as it stands before the line `following`, and what parts the two."""
    if line.endswith(_SOFT_HYPHEN):
        return line, ""
    if not line.endswith(_HYPHENS):
        return line, " "
    cut, rest = _CUT.search(line), _RUNS_ON.match(following)
    if cut is None or rest is None or not rest[0][0].islower():
        return line, " "
    whole = f"{cut[1]}{rest[0]}".casefold()
    halves = {cut[1].casefold(), rest[0].casefold()}
    is_compound = f"{cut[1]}-{rest[0]}".casefold() in known or (
        whole not in known and halves <= known and min(map(len, halves)) > 3
    )
    return line[:-1], "-" if is_compound else ""
