"""Which names of a bullet are written out in brackets, and which sentences wait for that."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Analysis, Article, analyze, summarize
from briefing.model import Bullet

LEAD = "Captain Tobias Wren steered the ferry when it sank in the bay of Venn on Monday."
OWNER = "Ines Falk, 52, owned both boats and the old yard in Orra, a court was told."
TRAINS = "Trains between Venn and Orra carried twice as many commuters as usual."


def read(*sentences: str, title: str | None = None) -> Analysis:
    return analyze(Article.from_text("\n\n".join(sentences), title=title))


def texts(*sentences: str, title: str | None = None) -> list[str]:
    return [bullet.text for bullet in summarize(read(*sentences, title=title), 9)]


WRITTEN = {
    "two surnames": (
        "Divers from Orra met Wren and Falk in the harbour office on Sunday.",
        "Divers from Orra met [Tobias Wren] and [Ines Falk] in the harbour office on Sunday.",
    ),
    "a surname behind one that opens": (
        "Wren bluntly accused Falk of selling rotten boats to the town of Venn.",
        "[Tobias Wren] bluntly accused [Ines Falk] of selling rotten boats to the town of Venn.",
    ),
    "an owner": (
        "In Falk’s view, the bay of Venn needs a new radar and nine lamps.",
        "In [Ines Falk]’s view, the bay of Venn needs a new radar and nine lamps.",
    ),
    "a surname before a number": (
        "Pilots of Venn gave Wren 59 votes and two boats without a lamp.",
        "Pilots of Venn gave [Tobias Wren] 59 votes and two boats without a lamp.",
    ),
    "a form of address": (
        "Divers from Orra told Mrs Falk on Sunday that the bell was lost.",
        "Divers from Orra told [Ines Falk] on Sunday that the bell was lost.",
    ),
    "a first name": (
        "Divers from Orra told Tobias on Sunday that the bell was lost.",
        "Divers from Orra told [Tobias Wren] on Sunday that the bell was lost.",
    ),
    "a campaign": (
        "Pilots of Venn gave the Falk campaign nine hundred crowns in May.",
        "Pilots of Venn gave the [Ines Falk] campaign nine hundred crowns in May.",
    ),
}


@pytest.mark.parametrize(("sentence", "shown"), WRITTEN.values(), ids=WRITTEN)
def test_every_short_name_of_a_sentence_is_written_out_once(sentence: str, shown: str) -> None:
    assert shown in texts(LEAD, OWNER, sentence)


def test_every_name_written_out_can_be_undone() -> None:
    analysis = read(LEAD, OWNER, "Divers from Orra met Wren and Falk in the office on Sunday.")
    bullet = next(b for b in analysis.bullets if b.text.startswith("Divers"))
    assert [(e.span.of(analysis.article.text), e.replacement) for e in bullet.edits] == [
        ("Wren", "[Tobias Wren]"),
        ("Falk", "[Ines Falk]"),
    ]
    assert {edit.reason for edit in bullet.edits} == {"reference"}


UNTOUCHED = {
    "a pair of surnames": "In Orra the town elected the list of Falk/Wren with nine votes.",
    "the rest of a family": "The younger Wren left the harbour of Orra for a yard in Venn.",
    "a household": "In May the Falk family left Orra for a small yard in Venn.",
    "another first name of a pair": "Divers from Orra met Tobias and Tess Wren in Venn on Sunday.",
    "a name in a quotation": "A court in Orra said on Sunday it would “send for Falk soon.”",
    "a street": "Divers from Orra left a boat house in Falk Street on Sunday.",
}


@pytest.mark.parametrize("sentence", UNTOUCHED.values(), ids=UNTOUCHED)
def test_a_name_that_is_part_of_more_is_not_written_out(sentence: str) -> None:
    assert not [text for text in texts(LEAD, OWNER, sentence) if "[" in text]


NO_PERSONS = {
    "a storm": (
        "Hurricane Anna Moor closed the harbour of Venn for nine days in May.",
        "Moor received a new name in Orra after it had crossed the bay.",
    ),
    "a ship": (
        "The ferry Anna Moor carried salt from Orra to Venn for nine years.",
        "Moor received a new lamp in Orra after the storm of May.",
    ),
    "a calling": (
        "Wife Becki was at the court of Venn when nine pilots told of the fog.",
        "Nine pilots of the bay have told Becki that the radar was off.",
    ),
    "a town": (
        "The people of Moor Bay built a pier of nine hundred stones in May.",
        "Bay received a new lamp in Orra after the storm of May.",
    ),
}


@pytest.mark.parametrize(("lead", "sentence"), NO_PERSONS.values(), ids=NO_PERSONS)
def test_a_storm_a_ship_and_a_town_are_nobody(lead: str, sentence: str) -> None:
    assert not [text for text in texts(TRAINS, lead, sentence) if "[" in text]


def test_a_trade_before_a_full_name_is_no_part_of_it() -> None:
    lead = "Sprinter Anna Moor won nine races in the town of Orra last year."
    told = "Judges in Venn have banned Moor from all races for eight years."
    assert "Judges in Venn have banned [Anna Moor] from all races for eight years." in texts(
        TRAINS, lead, told
    )


def test_an_office_before_a_full_name_is_no_part_of_it() -> None:
    lead = "Chief Executive Sunniva Moor told the yards of Orra to wait for the fog."
    told = "Judges in Venn have sent for Moor on account of the old yards."
    assert "Judges in Venn have sent for [Sunniva Moor] on account of the old yards." in texts(
        TRAINS, lead, told
    )


def test_a_surname_that_two_persons_share_makes_no_bullet() -> None:
    told = "Divers from Orra found Wren in the harbour office on Sunday."
    assert told in texts(TRAINS, told)
    assert not any(
        "Divers" in text for text in texts(LEAD, "Tess Wren led the court in Orra.", told)
    )


def test_a_surname_that_two_share_is_clear_where_the_title_has_it() -> None:
    told = "Divers from Orra found Wren in the harbour office on Sunday."
    found = texts(LEAD, "Tess Wren led the court in Orra.", told, title="Divers find Wren")
    assert told in found


def test_a_ticket_of_two_surnames_that_nobody_explains_is_no_bullet() -> None:
    told = "Falk-Wren stood on every ballot of the coast and won 485 votes in Orra."
    assert told not in texts(LEAD, OWNER, told)


BODIES = {
    "initials": (
        "The National Ferry Agency bought nine boats in Orra last year.",
        "Pilots of the bay accused the NFA of selling rotten boats to Venn.",
        "Pilots of the bay accused the [National Ferry Agency] of selling rotten boats to Venn.",
    ),
    "a description": (
        "The National Ferry Agency bought nine boats in Orra last year.",
        "The agency sold four of the boats to pilots of Venn in May.",
        "[The National Ferry Agency] sold four of the boats to pilots of Venn in May.",
    ),
}


@pytest.mark.parametrize(("lead", "sentence", "shown"), BODIES.values(), ids=BODIES)
def test_a_body_known_by_its_full_name_is_written_out(lead: str, sentence: str, shown: str) -> None:
    assert shown in texts(TRAINS, lead, sentence)


def test_initials_that_the_title_has_or_everybody_knows_stay() -> None:
    told = "Pilots of the bay accused the NFA of selling rotten boats to Venn."
    lead = "The National Ferry Agency bought nine boats in Orra last year."
    assert told in texts(TRAINS, lead, told, title="Pilots accuse NFA")
    known = "Pilots of the bay asked the UN for nine new lamps in May."
    assert known in texts(TRAINS, "The United Nations met in Orra last year.", known)


def test_a_body_of_which_there_are_two_is_not_written_out() -> None:
    leads = ("The National Ferry Agency bought a boat.", "The Orra Port Agency sold it in May.")
    told = "The agency sold four of the boats to pilots of Venn in May."
    assert not any("[" in text for text in texts(TRAINS, *leads, told))


DESCRIBED = {
    "an age": (
        "Ines Falk, 52, left the council of Venn on Monday.",
        "The 52-year-old promised a new radar for the bay of Orra.",
        "[Ines Falk] promised a new radar for the bay of Orra.",
    ),
    "an office": (
        "Mayor Ines Falk closed the harbour of Venn on Monday.",
        "The mayor promised a new radar for the bay of Orra.",
        "[Ines Falk] promised a new radar for the bay of Orra.",
    ),
}


@pytest.mark.parametrize(("lead", "sentence", "shown"), DESCRIBED.values(), ids=DESCRIBED)
def test_a_description_of_one_person_alone_is_written_out(
    lead: str, sentence: str, shown: str
) -> None:
    assert shown in texts(TRAINS, lead, sentence)


UNCLEAR = {
    "an age of one of two": (
        "Ines Falk met Mira Voss in the harbour of Venn on Monday.",
        "The 52-year-old promised a new radar for the bay of Orra.",
    ),
    "an age of somebody else": (
        "A 52-year-old sailor told Ines Falk of the storm on Monday.",
        "The 52-year-old promised a new radar for the bay of Orra.",
    ),
    "an office that two hold": (
        "Mayor Ines Falk met Mayor Mira Voss in Venn on Monday.",
        "The mayor promised a new radar for the bay of Orra.",
    ),
}


@pytest.mark.parametrize(("lead", "sentence"), UNCLEAR.values(), ids=UNCLEAR)
def test_a_description_that_may_mean_two_is_not_written_out(lead: str, sentence: str) -> None:
    assert not any("[" in text for text in texts(TRAINS, lead, sentence))


PIECES = (LEAD, OWNER, TRAINS, *(sentence for sentence, _ in WRITTEN.values()), *UNTOUCHED.values())


def undone(analysis: Analysis, bullet: Bullet) -> str:
    """Return `bullet` with every edit taken back, from its text alone."""
    shown, text, shift = bullet.text, analysis.article.text, 0
    for edit in bullet.edits:
        start = edit.span.start - bullet.sources[0].start + shift
        shown = shown[:start] + edit.span.of(text) + shown[start + len(edit.replacement) :]
    return shown


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8, unique=True))
def test_taking_the_edits_back_gives_the_sentence(pieces: list[str]) -> None:
    analysis = read(*pieces)
    for bullet in summarize(analysis, 9):
        spans = [edit.span for edit in bullet.edits]
        assert all(one.end <= other.start for one, other in pairwise(spans))
        if len(bullet.sources) == 1:
            assert undone(analysis, bullet) == bullet.sources[0].of(analysis.article.text)


def test_a_surname_that_another_bears_now_and_then_means_whom_the_article_is_about() -> None:
    about = [
        "Mayor Ines Falk closed the harbour of Venn on Monday for nine days.",
        "Falk told the pilots of the bay to wait for a new radar, and a court heard her.",
        "Two boats of Falk and one of the town lay in the bay of Orra on that day.",
        "Pilots of Orra have asked Falk for lamps, and a court agreed to hear them in May.",
        "Trains between Venn and Orra carried twice as many commuters as usual on the day.",
        "Divers inspected the damaged hull of the larger ferry for several hours of the night.",
    ]
    other = "Her cousin Mira Falk, a pilot, sold nine boats to the town of Corliss."
    told = "Sailors in Port Ellery gave Falk a bell of the ferry that sank in May."
    shown = told.replace("Falk", "[Ines Falk]")
    assert shown in texts(*about[:2], other, *about[2:], told, title="Harbour closed")
    assert shown not in texts(*about, other, told, title="Harbour closed")


FAMILY = (
    "Liam Voss, 11, came to the harbour school of Venn in the coat of a pirate on Monday.",
    "Tess Voss told the Ellery Herald that she and Liam had sewn the coat in a night.",
    "The school of Venn has sent Liam home with a letter to the town, Voss said on Sunday.",
    "Nobody in the harbour school or in the hall was hurt by the coat, Voss told the council.",
    f"{TRAINS} The new hall of the town has nine lamps and a bell of grey stone from Orra.",
)


def test_a_surname_that_a_child_shares_is_not_written_out_as_the_child() -> None:
    said = "A teacher of Venn came as a shark on Sunday, Voss said in the harbour hall."
    assert not [text for text in texts(*FAMILY, said) if "[Liam Voss] said" in text]


def test_a_name_and_a_pronoun_of_another_sex_are_not_taken_for_one() -> None:
    alone = FAMILY[0].replace("Liam Voss", "Liam Orde")
    said = "Orde told the Ellery Herald of her night in the harbour school of Venn."
    assert not [text for text in texts(alone, said) if "her night" in text]


def test_a_slip_makes_no_ship_of_a_person() -> None:
    slip = "The Wren, is a captain of the old school, pilots of Venn and Orra say in the bay."
    told = "Speaking to pilots of the bay, he asked for nine new lamps and a radar."
    assert any("[Tobias Wren] asked for nine" in text for text in texts(LEAD, told, "Who?", slip))


LEFT_ALONE = {
    "a name beside another": (
        "The old hall in Orra belongs to the Dana, Wren & Tess Moor Foundation of Venn."
    ),
    "a verb with a capital": (
        "When Captain Tobias Announced the sale in the bay, nine boats left for Orra."
    ),
}


@pytest.mark.parametrize("sentence", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_only_looks_like_a_short_name_is_left_as_it_is(sentence: str) -> None:
    told = "Later Announced was seen near the bay of Venn by nine pilots of the town."
    assert not [text for text in texts(LEAD, sentence, told) if "[" in text]
