"""What a reader can put right of an item or an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.corrections import key_of, read_interval
from briefing.errors import CorrectionError
from briefing.plain import one_line
from briefing.selectors import select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.corrections import Book
    from briefing.model import Article, Briefing, Correction, CorrectionKind
    from tui.items import Item
    from tui.sections import SectionName


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be put right."""

    kind: CorrectionKind
    words: str
    """For the list of choices."""
    value: str | None = None
    """What is right instead, where the choice says it already."""
    asks: bool = False
    """Whether the reader has to write what is right instead."""
    everywhere: bool = False
    """Whether it holds for every article."""


_QUOTE: Final = (
    Choice("speaker", "Somebody else said it…", asks=True),
    Choice("kind", "It is word for word", "direct"),
    Choice("kind", "It is a phrase", "partial"),
    Choice("kind", "It is reported without marks", "indirect"),
    Choice("no quote", "It is no quote"),
)
_OF_SECTION: Final[dict[SectionName, tuple[Choice, ...]]] = {
    "bullets": (
        Choice("no bullet", "Leave it out of the bullets"),
        Choice("first bullet", "Put it first"),
    ),
    "quotes": _QUOTE,
    "timeline": (
        Choice("event date", "Its date is another one…", asks=True),
        Choice("no event", "Leave it out of the timeline"),
    ),
    "people": (
        Choice("name", "Another name, in every article…", asks=True, everywhere=True),
        Choice("name", "Another name, in this article…", asks=True),
    ),
}
_OF_ARTICLE: Final = (
    Choice("title", "The title of the article…", asks=True),
    Choice("outlet", "The outlet of the article…", asks=True),
    Choice("date", "The day of its publication…", asks=True),
)


_OF_STORY: Final = (
    Choice("same story", "It belongs to the story of another article…", asks=True),
    Choice("own story", "It tells a story of its own"),
)


def article_choices() -> tuple[Choice, ...]:
    """Return what can be put right of an article of the list."""
    return (*_OF_STORY, *_OF_ARTICLE)


def choices(section: SectionName, item: Item | None) -> tuple[Choice, ...]:
    """Return what can be put right of `item` of a section, and of its article."""
    if item is None or not item.references:
        return _OF_ARTICLE
    own = _OF_SECTION.get(section, ())
    if item.speaker is not None and section == "quotes":
        own = (*own, *_OF_SECTION["people"])
    return (*own, *_OF_ARTICLE)


def known_names(briefing: Briefing) -> list[str]:
    """Return the names of everybody in `briefing`, those who speak first."""
    speakers = (entry.speaker.label for entry in briefing.speakers)
    return list(dict.fromkeys((*speakers, *(entry.name for entry in briefing.entities))))


def objection(choice: Choice, value: str) -> str | None:
    """Return why `value` cannot be what is right instead, or None."""
    if not one_line(value):
        return "Write what is right instead."
    if choice.kind in {"date", "event date"}:
        days = read_interval(value)
        if days is None or (choice.kind == "date" and days.start != days.end):
            return "That is no date; write it as 2024-08-06" + (
                "." if choice.kind == "date" else ", 2024-08 or 2024."
            )
    return None


def move_bullet(book: Book, item: Item, article: Article, other: str, by: int) -> Correction:
    """Write down that the bullet `item` of `article` stands beside another, and return that.

    `other` is a sentence of the one that it stands before where `by` is
    negative, and else behind. Raises CorrectionError when it cannot be kept.
    """
    anchor = select(article.text, item.references[0].span)
    kind: CorrectionKind = "bullet before" if by < 0 else "bullet after"
    return book.add(kind, key_of(article), anchor=anchor, value=other)


def put_right(
    book: Book,
    choice: Choice,
    item: Item | None,
    article: Article,
    value: str | None,
    *,
    others: Sequence[Article] = (),
) -> Correction:
    """Write the correction down and return it; `article` is the item's own, as it was read.

    `others` are the articles that `value` may name by their label. Raises
    CorrectionError when it cannot be kept, or names an article that there is not.
    """
    if choice.kind == "same story":
        wanted = one_line(value or "").casefold()
        other = next((one for one in others if one.label.casefold() == wanted), None)
        if other is None or other is article:
            raise CorrectionError(f"no other article is called “{one_line(value or '')}”")
        return book.add(choice.kind, key_of(article), other=key_of(other))
    subject = anchor = None
    if choice.kind == "name":
        subject = item.speaker if item else None
    elif item is not None and choice not in (*_OF_ARTICLE, *_OF_STORY):
        anchor = select(article.text, item.references[0].span)
        subject = one_line(item.date.of(article.text)) if item.date else None
    return book.add(
        choice.kind,
        None if choice.everywhere else key_of(article),
        anchor=anchor,
        subject=subject,
        value=choice.value if value is None else one_line(value),
    )
