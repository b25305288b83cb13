"""No bullet loses who said it, how sure it is, or its "at least"."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Article, analyze, summarize
from briefing.bullets import candidates, wording
from briefing.model import Bullet

LEAD = "The harbour of Port Ellery was closed on Monday after two ferries collided in thick fog."

SPEAKERLESS = {
    "a quotation alone": "“The captain of the Orra ferry was asleep at the wheel.”",
    "a quotation with a pronoun": "“The captain of the Orra ferry was drunk,” he said.",
    "a quotation with she": "“The owners sold rotten boats to Venn,” she told reporters.",
    "they say": "The owners sold rotten boats to the town of Venn, they said.",
    "it says at the end": "The captain of the Orra ferry was asleep at the wheel, it said.",
    "it says in the middle": "The larger ferry, it said in a statement, had no licence to sail.",
    "they say of a name": "Tobias Wren, they said, had slept at the wheel of the Orra ferry.",
    "a bare body": "The captain of the Orra ferry had no licence, the authority said.",
    "according to a bare body": "The Orra ferry had no radar, according to the commission.",
    "an official told before": "According to the official, the Orra ferry had no radar.",
    "a minister told before": "Pilots in Venn agreed that they did not believe the minister.",
    "half a quotation": "“The captain of the Orra ferry was asleep, a doctor warned.",
    "according to them": "According to them, the captain of the Orra ferry was asleep.",
    "the last part of a quotation": "The captain of the Orra ferry was asleep at the wheel.”",
}
"""Sentences whose speaker stands elsewhere: as bullets they would be the reporter's own claim."""

KEPT = {
    "said": ("But Mayor Ines Falk said the Orra ferry had no radar.", "Mayor Ines Falk said"),
    "allegedly": ("And the captain allegedly slept at the wheel in Venn.", "allegedly"),
    "at least": ("But at least nine passengers of the ferries were hurt.", "t least nine"),
    "police said": ("The captain slept at the wheel, Venn police said on Monday.", "police said"),
    "according to": (
        "According to Venn police, the captain was asleep.",
        "According to Venn police",
    ),
    "about": ("Meanwhile, about 90 passengers waited on the pier of Venn.", "bout 90"),
    "up to": ("However, up to 40 boats may be lost in the bay of Venn.", "p to 40 boats may"),
    "reportedly": ("Reportedly, the captain of the Orra ferry was asleep.", "Reportedly"),
    "may": ("Indeed, the Orra ferry may have had no radar on board.", "may have"),
    "appears": ("Moreover, the captain appears to have slept at the wheel.", "appears to have"),
    "accused": ("Still, Ines Falk accused the owners of selling rotten boats.", "accused"),
    "claimed": ("And Ines Falk claimed that the captain was asleep in Venn.", "claimed"),
    "suspected": ("Separately, a suspected gas leak closed a road in Venn.", "suspected"),
    "more than": ("In addition, more than 300 boats of Venn stayed in port.", "ore than 300"),
    "not": ("But Ines Falk did not say that the captain was asleep.", "did not say"),
    "denied": ("However, Ines Falk denied that the ferry had no radar.", "denied"),
}
"""Sentences that lose a connective, and what the bullet must still say."""

TOWED = (
    "towed from the bay of Venn to the pier of Port Ellery after a long night in which the fog "
    "over the whole of the coast never lifted."
)
HELD_BACK = {
    "allegedly": f"The ferry, which was allegedly built in Orra in 1998, was {TOWED}",
    "may": f"The ferry, a boat that may belong to owners in Orra, was {TOWED}",
    "at least": f"The ferry, a boat with at least nine owners in Orra, was {TOWED}",
    "about": f"The ferry, which had about ninety people on board, was {TOWED}",
    "up to": f"The ferry, one of up to ninety boats of Orra, was {TOWED}",
    "said": f"The ferry, which Ines Falk said was built in Orra, was {TOWED}",
    "denied": f"The ferry, whose owners have denied all of this, was {TOWED}",
    "not": f"The ferry, which did not have a lamp on board, was {TOWED}",
    "suspected": f"The captain, a suspected thief of boats in Orra, was {TOWED}",
    "reportedly": f"The ferry (reportedly a boat of the old yard in Orra) was {TOWED}",
}
"""Long sentences whose aside would go, were it not for the word that it holds."""

HEDGES = ("said", "allegedly", "reportedly", "may", "at least", "about", "up to", "according to")


def bullets(*sentences: str) -> tuple[Bullet, ...]:
    return summarize(analyze(Article.from_text("\n\n".join(sentences))), 9)


@pytest.mark.parametrize("trap", SPEAKERLESS.values(), ids=SPEAKERLESS)
def test_words_whose_speaker_stands_elsewhere_are_no_bullet(trap: str) -> None:
    assert [bullet.text for bullet in bullets(LEAD, trap)] == [LEAD]


@pytest.mark.parametrize(("trap", "kept"), KEPT.values(), ids=KEPT)
def test_an_edit_never_takes_a_speaker_a_hedge_or_a_qualifier(trap: str, kept: str) -> None:
    assert any(kept in bullet.text for bullet in bullets(trap))


@pytest.mark.parametrize("label", ["(({}))", "{}:"], ids=["brackets", "colon"])
def test_what_is_said_in_the_turns_of_an_interview_is_no_bullet(label: str) -> None:
    asks, answers = label.format("HE"), label.format("IF")
    turns = (
        f"{asks} Who closed the harbour?",
        f"{answers} The council closed the harbour.",
        "The council of Venn has always been a friend of the pilots.",
        f"{asks} Will it open again?",
        f"{answers} The harbour opens on Friday.",
    )
    assert [bullet.text for bullet in bullets(LEAD, *turns)] == [LEAD]


@pytest.mark.parametrize(("word", "trap"), HELD_BACK.items(), ids=HELD_BACK)
def test_an_aside_with_a_hedge_a_speaker_or_a_limit_stays(word: str, trap: str) -> None:
    assert [bullet.text for bullet in bullets(trap)] == [trap]
    assert word in trap


def test_without_its_guard_every_hedge_of_an_aside_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of held words and the verbs of speech are what keeps these asides in."""
    monkeypatch.setattr(wording, "_HELD", frozenset[str]())
    monkeypatch.setattr(wording, "_SPEAKING", frozenset[str]())
    for word, trap in HELD_BACK.items():
        assert not any(word in bullet.text for bullet in bullets(trap)), word


@pytest.mark.parametrize("held", ["likely closed", "police said closed", "did not close"])
def test_a_last_clause_with_a_hedge_a_speaker_or_a_denial_is_not_cut(
    held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = f"In the bay of Venn and near it the larger ferry and two boats were {TOWED}"
    long = f"{short[:-1]}, which {held} the coast road of Venn for nine hours."
    trains = "Trains between Venn and Orra carried twice as many commuters as usual."
    assert [bullet.text for bullet in bullets(trains, long)] == [trains]
    monkeypatch.setattr(wording, "_HELD", frozenset[str]())
    monkeypatch.setattr(wording, "_SPEAKING", frozenset[str]())
    assert short in [bullet.text for bullet in bullets(trains, long)]


QUANTITIES = st.sampled_from(
    ["at least nine", "about ninety", "up to forty", "more than three", "nearly all", "only two"]
)
SPEAKERS = st.sampled_from(
    [
        "Ines Falk said",
        "Venn police said on Monday",
        "according to Ines Falk",
        "the coast guard of Orra claims",
    ]
)
ASIDES = st.sampled_from(
    [
        ", a green boat of the old yard in Orra,",
        ", which was built in the old yard of Orra,",
        " (a green boat of the old yard in Orra)",
        ", which allegedly was built in Orra in 1998,",
        "",
    ]
)
OPENINGS = st.sampled_from(["", "But ", "Meanwhile, ", "However, ", "In fact, "])


@settings(max_examples=60, deadline=None)
@given(OPENINGS, QUANTITIES, ASIDES, SPEAKERS, st.sampled_from(["may", "will", "could"]))
def test_edits_only_delete_and_leave_every_hedge_limit_and_speaker(
    opening: str, quantity: str, aside: str, speaker: str, modal: str
) -> None:
    sentence = (
        f"{opening}the larger ferry of the bay of Venn{aside} {modal} also be towed with "
        f"{quantity} of its boats to the pier of Port Ellery after the fog has lifted, {speaker}."
    )
    sentence = sentence[0].upper() + sentence[1:]
    for bullet in bullets(sentence):
        kept = iter(sentence.lower())
        assert all(sign in kept for sign in bullet.text.lower())
        for held in (quantity, modal, speaker.removesuffix(" on Monday"), "allegedly"):
            assert (held in bullet.text) == (held in sentence)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from([LEAD, *SPEAKERLESS.values(), *(trap for trap, _ in KEPT.values())]),
        min_size=1,
        max_size=9,
        unique=True,
    )
)
def test_no_bullet_of_any_mixture_loses_what_its_sentence_holds_back(pieces: list[str]) -> None:
    article = Article.from_text("\n\n".join((LEAD, *pieces)))
    for bullet in summarize(analyze(article), 7):
        assert bullet.text not in SPEAKERLESS.values()
        source = " ".join(span.of(article.text) for span in bullet.sources).lower()
        for hedge in HEDGES:
            assert source.count(hedge) == bullet.text.lower().count(hedge)


def test_without_the_guard_the_traps_spring(monkeypatch: pytest.MonkeyPatch) -> None:
    """The guard is what keeps the traps out: without it nearly all of them are bullets."""
    monkeypatch.setattr(candidates, "beyond_editing", lambda *_: None)
    monkeypatch.setattr(candidates, "unfit", lambda *_: None)
    sprung = [
        trap
        for trap in SPEAKERLESS.values()
        if any(trap in bullet.text for bullet in bullets(LEAD, trap))
    ]
    assert len(sprung) >= len(SPEAKERLESS) - 1
