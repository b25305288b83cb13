"""Join the parts of one quotation that an attribution or a paragraph's end divides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.quotes.attribution import Attribution
    from briefing.quotes.reading import Reading


def join(reading: Reading, attributions: tuple[Attribution, ...]) -> list[list[Attribution]]:
    """Return `attributions` in groups, each the parts of one quotation in reading order.

    “A,” she said, “b” is one quotation because its sentence goes on; so is a
    quotation whose paragraph ends without a closing mark and whose next
    paragraph opens again.
    """
    groups: list[list[Attribution]] = []
    for attribution in attributions:
        if groups and _goes_on(reading, groups[-1][-1], attribution):
            groups[-1].append(attribution)
        else:
            groups.append([attribution])
    return groups


def _goes_on(reading: Reading, before: Attribution, after: Attribution) -> bool:
    one, other = reading.runs[before.run], reading.runs[after.run]
    if _speaker(before) != _speaker(after):
        return False
    if one.block == other.block:
        between = reading.text[one.whole.end : other.whole.start].strip()
        return (
            one.words.of(reading.text).endswith((",", "—", "–"))
            and between.endswith((",", "—", "–"))
            and not other.words.of(reading.text)[0].isupper()
            and not any(stop in between for stop in (". ", "? ", "! "))
        )
    first = reading.tokens.first_from(other.whole.start)
    return (
        not one.closed
        and other.block == one.block + 1
        and first == reading.block_tokens[other.block].start
    )


def _speaker(attribution: Attribution) -> tuple[int | None, int | None]:
    mention = attribution.mention
    if mention is None:
        return None, None
    return mention.entity, mention.first if mention.entity is None else None
