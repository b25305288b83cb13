"""Put the bullets of a briefing into the order that a reader wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model import Analysis, BriefingBullet, Correction


def in_readers_order(
    bullets: Iterable[BriefingBullet], analyses: Sequence[Analysis]
) -> tuple[BriefingBullet, ...]:
    """Return `bullets` with every move that the corrections of `analyses` hold carried out.

    Moves are carried out in the order in which they were made. One of a bullet
    that is not there, or beside one, changes nothing, nor does one that is older
    than the wish to have either of the two first.
    """
    corrections = sorted(
        {one for analysis in analyses for one in analysis.corrections}, key=lambda one: one.number
    )
    moves = [one for one in corrections if one.moves_bullet]
    ordered = tuple(bullets)
    if not moves:
        return ordered
    first = {_words(one): one.number for one in corrections if one.kind == "first bullet"}
    for move in moves:
        if move.number > max(first.get(_words(move), 0), first.get(move.value or "", 0)):
            ordered = moved(ordered, analyses, move)
    return ordered


def moved(
    bullets: tuple[BriefingBullet, ...], analyses: Sequence[Analysis], move: Correction
) -> tuple[BriefingBullet, ...]:
    """Return `bullets` with one carried before or behind another, as `move` says."""
    told = [sentences_of(bullet, analyses) for bullet in bullets]
    one = next((n for n, sentences in enumerate(told) if _words(move) in sentences), None)
    other = next((n for n, sentences in enumerate(told) if move.value in sentences), None)
    if one is None or other is None or one == other:
        return bullets
    rest = [*bullets[:one], *bullets[one + 1 :]]
    rest.insert(rest.index(bullets[other]) + (move.kind == "bullet after"), bullets[one])
    return tuple(rest)


def sentences_of(bullet: BriefingBullet, analyses: Sequence[Analysis]) -> list[str]:
    """Return the sentences that `bullet` stands for, each on one line; its own first."""
    return [one_line(r.span.of(analyses[r.article].article.text)) for r in bullet.references]


def _words(correction: Correction) -> str:
    return one_line(correction.anchor.exact) if correction.anchor else ""
