"""Numbers, what they count and who says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Article, analyze, brief
from briefing.model import Figure

FIGURES = {
    "digits": ("The storm cut off 19 villages.", (19, None, None, "villages")),
    "a word": ("The guards held two Tarnish fishermen.", (2, "people", None, "Tarnish fishermen")),
    "a compound": ("Some ships took twenty-one children.", (21, "people", None, "children")),
    "a hundred and some": ("It has a hundred and twenty beds.", (120, None, None, "beds")),
    "at least": ("At least three people drowned.", (3, "people", "at least", "people")),
    "more than": ("It employs more than 1,200 welders.", (1200, None, "more than", "welders")),
    "as many as": ("As many as 40 boats sank.", (40, None, "as many as", "boats")),
    "a dozen": ("They sold a dozen boats.", (12, None, None, "boats")),
    "half a dozen": ("They sold half a dozen boats.", (6, None, None, "boats")),
    "no number": ("Dozens of residents fled.", (None, "people", None, "residents")),
    "no number twice": ("Tens of thousands of fans came.", (None, "people", None, "fans")),
    "percent": ("About 40 percent of voters agreed.", (40, "percent", "about", "voters")),
    "a percent sign": ("Prices rose 5.5%.", (5.5, "percent", None, "")),
    "money": ("The firm paid $3.5 million in damages.", (3.5e6, "dollars", None, "damages")),
    "money in short": ("The bridge cost nearly €20bn.", (2e10, "euros", "nearly", "")),
    "a measure": ("The ash rose 7.2 km.", (7.2, "km", None, "")),
    "a range": ("Between 10 and 15 boats sank.", (10, None, "between", "boats")),
    "casualties": ("The flood killed 30 and ended.", (30, "people", None, "")),
    "or more": ("It needs 30 or more nurses.", (30, "people", "or more", "nurses")),
    "a share": ("Nearly two thirds of the houses burnt.", (0.6667, "share", "nearly", "houses")),
    "a share with a hyphen": ("Three-quarters of Orra flooded.", (0.75, "share", None, "")),
    "one share": ("A quarter of the nurses left.", (0.25, "share", None, "nurses")),
    "half": ("About half of the harbour froze.", (0.5, "share", "about", "")),
    "and a half": ("It cost two and a half million euros.", (2.5e6, "euros", None, "")),
    "a speed": ("Winds reached 120 miles per hour.", (120, "mph", None, "")),
    "a speed with a stroke": ("It flew at over 161 km/h.", (161, "km/h", "over", "")),
    "a speed in short": ("It flew at 161 kph.", (161, "km/h", None, "")),
    "an amount per day": (
        "It pumps 900 barrels of oil a day.",
        (900, "barrels per day", None, "oil"),
    ),
    "a mass": ("Rain washed 40 tons of mud into Orra.", (40, "tons", None, "mud")),
    "a price": ("Salt sells at $20 per tonne.", (20, "dollars per tonne", None, "")),
    "a price with an article": ("Oil fell to $40 a barrel.", (40, "dollars per barrel", None, "")),
    "a dividend": ("It pays 38 cents a share.", (38, "cents per share", None, "")),
    "a sum and somebody": ("It paid $40 a man had asked for.", (40, "dollars", None, "")),
    "a wage": ("Nurses earn €15 an hour.", (15, "euros per hour", None, "")),
    "a measure before its thing": ("A 12-foot wall fell.", (12, "feet", None, "")),
    "a quake": ("A 5.2-magnitude quake shook Orra.", (5.2, "magnitude", None, "")),
    "a magnitude": ("The quake had magnitude 6.1.", (6.1, "magnitude", None, "")),
    "a distance to something": (
        "It lies within 100 miles of the islands.",
        (100, "miles", None, ""),
    ),
    "a length of something": ("Ice closed 100 miles of roads.", (100, "miles", None, "roads")),
    "people in a verb": ("In Venn, 35 were rescued.", (35, "people", None, "")),
    "people in a verb later": ("At least 14 have recovered.", (14, "people", "at least", "")),
    "people who died": ("Nineteen died.", (19, "people", None, "")),
    "some of a group": ("Two of the guests drowned.", (2, "people", None, "guests")),
    "all of a number": ("Two of Venn's six guests sang.", (6, "people", None, "guests")),
    "some of somebody's": ("Two of Falk's boats sank.", (2, None, None, "boats")),
}
NONE = {
    "a year": "It closed in 1998.",
    "a date": "It opened on May 5, 2024.",
    "a time": "It opened at 10:30.",
    "an age": "Ana Torvik, 45, won.",
    "an age in a compound": "The 20-year-old won.",
    "an ordinal": "The 225th regiment left.",
    "a numbered thing": "Platform No. 7 is closed.",
    "a height": "A 6-foot-10-inch pilot won.",
    "a flight": "Flight 370 landed.",
    "a score": "Orra won 3-1.",
    "a phone number": "Call 555-0199 at once.",
    "one that points": "He retook one of the villages.",
    "one of a group": "One of the guests sang.",
    "a holiday": "They met on a Fourth of July.",
    "a duration": "It lasted two weeks.",
    "a part of a time": "It lasted a quarter of an hour.",
    "a part of the year": "It grew in the first half of the year.",
    "a quarter": "It grew in the third quarter.",
    "a majority": "It needs a two-thirds majority.",
    "half a game": "Orra led in the second half of matches.",
}


def figures(text: str) -> tuple[Figure, ...]:
    return analyze(Article.from_text(text)).figures


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_a_figure_has_value_unit_qualifier_and_what_it_counts(
    text: str, expected: tuple[float | None, str | None, str | None, str]
) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.unit, figure.qualifier, figure.counted) == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_a_number_that_counts_nothing_is_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_the_span_holds_qualifier_number_and_noun() -> None:
    text = "Officials closed at least three small bridges on the Orra."
    (figure,) = figures(text)
    assert figure.span.of(text) == "at least three small bridges"
    assert figure.sentence.of(text) == text


def test_a_figure_in_attributed_words_is_said_by_their_speaker() -> None:
    (figure,) = figures("Governor Rosa Tellmann said the storm destroyed 19 villages.")
    assert figure.said_by is not None
    assert figure.said_by.name == "Rosa Tellmann"


def test_the_reporter_says_the_rest() -> None:
    (figure,) = figures("The storm destroyed 19 villages.")
    assert figure.said_by is None


def article(text: str, day: int) -> Article:
    return Article.from_text(f"date 2031-05-{day:02}\n\n{text}", source=f"{day}.txt")


def test_two_counts_of_one_thing_are_a_conflict_in_order_of_publication() -> None:
    late = article("The flood in the Orra valley destroyed 24 stone bridges near Venn.", 9)
    early = article("The flood in the Orra valley destroyed 19 stone bridges near Venn.", 7)
    (conflict,) = brief([analyze(late), analyze(early)]).conflicts
    assert [entry.figure.value for entry in conflict.entries] == [19, 24]
    assert [entry.article for entry in conflict.entries] == [1, 0]


SAME = {
    "the same number": "The flood in the Orra valley destroyed 19 stone bridges near Venn.",
    "another thing": "The flood in the Orra valley destroyed 24 stone houses near Venn.",
    "another kind": "The flood in the Orra valley destroyed 24 wooden bridges near Venn.",
    "how many there are": "In the Orra valley near Venn two of the 24 stone bridges stood.",
    "another context": "Parliament has paid for 24 stone bridges.",
}


@pytest.mark.parametrize("other", SAME.values(), ids=SAME)
def test_what_does_not_contradict_is_no_conflict(other: str) -> None:
    one = article("The flood in the Orra valley destroyed 19 stone bridges near Venn.", 7)
    assert brief([analyze(one), analyze(article(other, 8))]).conflicts == ()


ALIKE = {
    "the hurt beside the killed": (
        "The ferry fire off Port Ellery on Sunday killed 60 people, police said.",
        "The ferry fire off Port Ellery on Sunday injured 162 people, police said.",
    ),
    "a rough number beside the same": (
        "Port Ellery lies about 500 km south of the capital of the island republic.",
        "Port Ellery lies 500 km south of the capital of the island republic.",
    ),
    "other places": (
        "Floods and landslides behind the storm killed 14 people in Port Ellery on Sunday.",
        "Floods and landslides behind the storm killed 140 people in Lower Sestra on Sunday.",
    ),
    "a fire of another year": (
        "The ferry fire off Port Ellery on Sunday killed 60 people, police said.",
        "The ferry fire off Port Ellery in 1978 killed 20 people, police said.",
    ),
    "sums for other things": (
        "Parliament spent $500 million last year on harbours that storms of spring had destroyed.",
        "Parliament put $20 million aside last year for schools in villages, roads and bridges.",
    ),
}


@pytest.mark.parametrize(("early", "late"), ALIKE.values(), ids=ALIKE)
def test_what_only_looks_alike_is_no_conflict(early: str, late: str) -> None:
    assert brief([analyze(article(early, 7)), analyze(article(late, 8))]).conflicts == ()


FATES = {
    "killed": (
        "The ferry fire off Port Ellery killed 60 people.",
        "In the ferry fire off Port Ellery, 65 people died.",
    ),
    "hurt": (
        "The ferry fire off Port Ellery killed 60 and injured 155.",
        "The ferry fire off Port Ellery killed 60 people, and 162 others were injured.",
    ),
}


@pytest.mark.parametrize(("early", "late"), FATES.values(), ids=FATES)
def test_what_befell_people_is_one_thing_in_any_words(early: str, late: str) -> None:
    (conflict,) = brief([analyze(article(early, 7)), analyze(article(late, 8))]).conflicts
    assert len({entry.figure.value for entry in conflict.entries}) == 2


def test_a_toll_that_rises_from_day_to_day_is_one_thing() -> None:
    days = (
        "Two gates of the Kessary Dam in Osmeria gave way on Monday, killing at least four people.",
        "The number of people who died in the Kessary Dam flood rose to nine in Osmeria on Monday.",
        "The flood below the Kessary Dam in Osmeria has killed 11 people, the operator said.",
    )
    (conflict,) = brief([analyze(article(told, day)) for day, told in enumerate(days, 7)]).conflicts
    assert conflict.counted == "people killed"
    assert [entry.figure.value for entry in conflict.entries] == [4, 9, 11]


def test_what_differs_is_listed_in_the_order_in_which_it_is_first_told() -> None:
    fire = "The ferry fire off Port Ellery {} people on Sunday."
    early = " ".join(map(fire.format, ("killed 60", "injured 155")))
    late = " ".join(map(fire.format, ("injured 162", "killed 65")))
    found = brief([analyze(article(early, 7)), analyze(article(late, 8))]).conflicts
    assert [conflict.counted for conflict in found] == ["people killed", "people hurt"]


TOTALS = {
    "a number of people": "The number of people who died in the flood rose to nine on Monday.",
    "a toll": "The toll of the flood has risen to nine.",
    "a toll that is reached": "The toll of the flood reached at least nine on Monday.",
}


@pytest.mark.parametrize("text", TOTALS.values(), ids=TOTALS)
def test_a_total_in_words_is_found_behind_what_it_counts(text: str) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.unit) == (9, "people")
    assert figure.qualifier == ("at least" if "least" in text else None)


def test_titles_tell_that_two_counts_are_of_one_thing() -> None:
    early = Article.from_text(
        "Two gates of the dam gave way late on Monday, the operator said.",
        published=date(2031, 5, 7),
        title="Two gates fail at Venn Dam",
    )
    late = Article.from_text(
        "Minister Ines Falk told parliament that three gates had broken on Monday.",
        published=date(2031, 5, 8),
        title="Three gates failed at Venn Dam, not two",
    )
    (conflict,) = brief([analyze(late), analyze(early)]).conflicts
    assert [entry.figure.value for entry in conflict.entries] == [2, 3]
    said = [entry.figure.said_by.label for entry in conflict.entries if entry.figure.said_by]
    assert said[-1] == "Ines Falk"


def test_every_figure_of_every_article_is_in_the_briefing() -> None:
    one, other = article("It has 19 rooms.", 7), article("It has 24 chairs.", 8)
    entries = brief([analyze(one), analyze(other)]).figures
    assert [(entry.article, entry.figure.value) for entry in entries] == [(0, 19), (1, 24)]


WORDS = [
    *(
        "three",
        "19",
        "3.5",
        "1,200",
        "a",
        "hundred",
        "and",
        "to",
        "third",
        "quarters",
        "-",
        "–",
        "of",
        "dozens",
        "tens",
    ),
    *("million", "bn", "$", "€", "%", "percent", "between", "at", "least", "or", "more", "half"),
    *("dozen", "boats", "people", "were", "killed", "No", ".", "per", "cent", "twenty", "in", "²"),
    *("of", "the", "an", "hour", "/", "h", "foot", "magnitude", "miles", "died"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from(["", " "]))
def test_any_row_of_number_words_is_read_without_an_error(row: list[str], gap: str) -> None:
    text = gap.join(row)
    for figure in figures(text):
        assert figure.counted in figure.span.of(text)


def test_numbers_that_fall_are_no_range() -> None:
    (figure,) = figures("The fleet shrank from nine to two boats.")
    assert (figure.value, figure.counted) == (2, "boats")
