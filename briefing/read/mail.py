"""Read mail: one message (RFC 5322) or a box of many (mbox, RFC 4155). Runs confined."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from briefing.read.draft import Draft, noticed, texts
from briefing.read.markup import parts_of

if TYPE_CHECKING:
    from datetime import date
    from email.message import EmailMessage

    from briefing.read.draft import PartKind

_FROM: Final = re.compile(rb"^From [^\n]*\n", re.MULTILINE)
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
    letters = [raw[line.end() : end] for line, end in zip(lines, ends, strict=False)] or [raw]
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
    parts = _body(message)
    if message.get_content_type() in _ENCRYPTED or _PGP.match(" ".join(text for _, text in parts)):
        return "the letter is encrypted"
    if not parts:
        return "the letter has no text"
    sender, _ = parseaddr(_header(message, "From"))
    return Draft(
        parts=parts,
        title=_header(message, "Subject") or None,
        outlet=sender or None,
        published=_day(_header(message, "Date")),
    )


def _body(message: EmailMessage) -> tuple[tuple[PartKind, str], ...]:
    plain, markup = _content(message, "plain"), _content(message, "html")
    if markup and len(plain.split()) < _PLAIN_WORDS:
        return parts_of(markup)
    return texts(" ".join(part.split()) for part in _GAP.split(_QUOTED.sub("", plain)))


def _content(message: EmailMessage, kind: str) -> str:
    try:
        part = message.get_body(preferencelist=(kind,))
        content = part.get_content() if part is not None else ""
    except (LookupError, ValueError, AttributeError):
        return ""
    return content if isinstance(content, str) else ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, IndexError, AttributeError):
        return ""


def _day(stamp: str) -> date | None:
    try:
        return parsedate_to_datetime(stamp).date()
    except (ValueError, TypeError, IndexError):
        return None
