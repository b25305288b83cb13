"""Read mail: one message (RFC 5322) or a box of many (mbox, RFC 4155). Runs confined."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.utils import parseaddr
from typing import TYPE_CHECKING, Final

from briefing.read.draft import Draft, noticed, texts
from briefing.read.markup import parts_of
from briefing.read.page import read as read_page

if TYPE_CHECKING:
    from datetime import date, datetime
    from email.message import EmailMessage, MIMEPart

    from briefing.read.draft import PartKind

_FROM: Final = re.compile(
    rb"^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [^\n]*\n", re.MULTILINE
)
"""The line above each letter of a box: a sender and a time as `asctime` writes it."""
_ESCAPED: Final = re.compile(rb"^>(?=>*From )", re.MULTILINE)
_SAVED_FROM: Final = "Snapshot-Content-Location"
"""Where Chromium notes the address of a page that it saves as mail."""
_GAP: Final = re.compile(r"\n[^\S\n]*\n")
_QUOTED: Final = re.compile(r"^>.*$", re.MULTILINE)
_ENCRYPTED: Final = frozenset(
    {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
)
"""Media types of OpenPGP (RFC 3156) and S/MIME (RFC 8551)."""
_PGP: Final = re.compile(r"\s*-----BEGIN PGP MESSAGE-----")
_DAMAGED: Final = (LookupError, ValueError, TypeError, AttributeError)
"""What the parser of the standard library raises for headers that are none."""
_MOST: Final = 5000
_PLAIN_WORDS: Final = 60
"""Words from which the plain version of a letter is worth reading; many only say "see HTML"."""


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the letters in `raw`; raises ValueError with the reason when there are none."""
    del address
    lines = list(_FROM.finditer(raw)) if raw.startswith(b"From ") else []
    ends = [*(line.start() for line in lines[1:]), len(raw)]
    letters = [
        _ESCAPED.sub(b"", raw[line.end() : end]) for line, end in zip(lines, ends, strict=False)
    ] or [raw]
    found = [_letter(letter) for letter in letters[:_MOST]]
    drafts = [draft for draft in found if isinstance(draft, Draft)]
    lost = [reason for reason in found if isinstance(reason, str)]
    if not drafts:
        raise ValueError(lost[0] if len(lost) == 1 else "no letter in it has a text")
    cut = f"only the first {_MOST:,} of {len(letters):,} letters" if len(letters) > _MOST else None
    missed = f"{len(lost)} of {len(found):,} letters cannot be read: {lost[0]}" if lost else None
    return noticed(drafts, cut, missed)


def _letter(raw: bytes) -> Draft | str:
    """Return the letter in `raw`, or why there is none."""
    try:
        message = message_from_bytes(raw, policy=policy.default)
        return _letter_of(message)
    except _DAMAGED:
        return "the letter is damaged"


def _letter_of(message: EmailMessage) -> Draft | str:
    kind = message.get_content_type()
    plain, markup = _contents(message, kind)
    if kind in _ENCRYPTED or _PGP.match(plain):
        return "the letter is encrypted"
    if markup and (address := _header(message, _SAVED_FROM)):
        # A page that a browser saved in one file (MHTML, RFC 2557).
        (draft,) = read_page(markup.encode("utf-8", "replace"), address)
        return replace(draft, address=address)
    parts = _parts(plain, markup)
    if not parts:
        return "the letter has no text"
    sender, _ = parseaddr(_header(message, "From"))
    return Draft(
        parts=parts,
        title=_header(message, "Subject") or None,
        outlet=sender or None,
        published=_day(message),
    )


def _contents(message: EmailMessage, kind: str) -> tuple[str, str]:
    """Return the text of the letter as plain text and as HTML, each "" where it has none."""
    if message.is_multipart():
        return _content(message.get_body(("plain",))), _content(message.get_body(("html",)))
    if kind == "text/html":
        return "", _content(message)
    return (_content(message) if kind.startswith("text/") else ""), ""


def _content(part: MIMEPart | None) -> str:
    try:
        content = part.get_content() if part is not None else ""
    except (LookupError, ValueError, AttributeError):
        return ""
    return content if isinstance(content, str) else ""


def _parts(plain: str, markup: str) -> tuple[tuple[PartKind, str], ...]:
    if markup and len(plain.split()) < _PLAIN_WORDS:
        return parts_of(markup)
    return texts(" ".join(part.split()) for part in _GAP.split(_QUOTED.sub("", plain)))


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, IndexError, AttributeError):
        return ""


def _day(message: EmailMessage) -> date | None:
    try:
        sent: datetime | None = getattr(message.get("Date"), "datetime", None)
    except (ValueError, TypeError, IndexError):
        return None
    return sent.date() if sent is not None else None
