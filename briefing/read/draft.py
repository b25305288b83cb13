"""What a parser found of one article, as plain data that may cross to another process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable

PartKind = Literal["paragraph", "heading", "caption"]


@dataclass(frozen=True, slots=True)
class Draft:
    """One article before it is made safe and laid out."""

    parts: tuple[tuple[PartKind, str], ...]
    """Its paragraphs, headings and captions in reading order, white space as it came."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    address: str | None = None
    """Where the article itself stands, where its container tells."""
    notice: str | None = None
    """What of it was lost ("only the teaser of the feed"), in words for a reader."""

    @property
    def words(self) -> int:
        """How many words the parts have."""
        return sum(len(text.split()) for _, text in self.parts)

    def as_plain(self) -> dict[str, object]:
        """Return the draft as values that JSON has."""
        return {
            "parts": [list(part) for part in self.parts],
            "title": self.title,
            "authors": list(self.authors),
            "outlet": self.outlet,
            "published": self.published.isoformat() if self.published else None,
            "address": self.address,
            "notice": self.notice,
        }

    @classmethod
    def from_plain(cls, plain: dict[str, object]) -> Draft:
        """Return the draft that `plain` stands for; raises ValueError when it stands for none."""
        match plain:
            case {"parts": list(parts), "authors": list(authors)}:
                published = _text(plain.get("published"))
                return cls(
                    parts=tuple(_part(part) for part in parts),
                    title=_text(plain.get("title")),
                    authors=tuple(str(author) for author in authors),
                    outlet=_text(plain.get("outlet")),
                    published=date.fromisoformat(published) if published else None,
                    address=_text(plain.get("address")),
                    notice=_text(plain.get("notice")),
                )
            case _:
                raise ValueError("no draft")


def noticed(drafts: list[Draft], *notices: str | None) -> list[Draft]:
    """Return `drafts`, the first with the `notices` about all of them that are not None."""
    if not drafts or not any(notices):
        return drafts
    notice = "; ".join(filter(None, (drafts[0].notice, *notices)))
    return [replace(drafts[0], notice=notice), *drafts[1:]]


def texts(parts: Iterable[str]) -> tuple[tuple[PartKind, str], ...]:
    """Return `parts` as paragraphs."""
    return tuple(("paragraph", text) for text in parts if text.strip())


def _part(part: object) -> tuple[PartKind, str]:
    match part:
        case [str(kind), str(text)]:
            for known in get_args(PartKind):
                if kind == known:
                    return known, text
    raise ValueError("no part")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
