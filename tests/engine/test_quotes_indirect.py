"""Speech that is reported without marks."""

from __future__ import annotations

import pytest

from briefing import Article, analyze


def reports(text: str) -> list[tuple[str, str | None]]:
    return [
        (quote.text(text), quote.speaker.label if quote.speaker else None)
        for quote in analyze(Article.from_text(text)).quotes
        if quote.kind == "indirect"
    ]


FORMS = {
    "that": (
        "Ana Reyes said that the ferry was late.",
        ("that the ferry was late", "Ana Reyes"),
    ),
    "without that": ("Ana Reyes said the ferry was late.", ("the ferry was late", "Ana Reyes")),
    "day in between": (
        "Ana Reyes said Tuesday that the ferry was late.",
        ("that the ferry was late", "Ana Reyes"),
    ),
    "venue in between": (
        "Ana Reyes said in a statement that the ferry was late.",
        ("that the ferry was late", "Ana Reyes"),
    ),
    "in front": ("The ferry was late, Ana Reyes said.", ("The ferry was late", "Ana Reyes")),
    "in front, verb first": (
        "The ferry was late again, said Ana Reyes.",
        ("The ferry was late again", "Ana Reyes"),
    ),
    "according to behind": (
        "The ferry was late, according to Ana Reyes.",
        ("The ferry was late", "Ana Reyes"),
    ),
    "according to in front": (
        "According to Ana Reyes, the ferry was late.",
        ("the ferry was late", "Ana Reyes"),
    ),
    "according to in front, with an apposition": (
        "According to Ana Reyes, a nurse at the port, the ferry was late.",
        ("the ferry was late", "Ana Reyes"),
    ),
    "a spokesman for a body": (
        "A spokesman for the Ministry of Rivers said the ferry was late.",
        ("the ferry was late", "a spokesman for the Ministry of Rivers"),
    ),
    "addressee": (
        "Ana Reyes told reporters that the ferry was late.",
        ("that the ferry was late", "Ana Reyes"),
    ),
    "unnamed": (
        "The ferry was late, local officials said.",
        ("The ferry was late", "local officials"),
    ),
    "body": (
        "The Ministry of Rivers said the ferry was late.",
        ("the ferry was late", "Ministry of Rivers"),
    ),
}


@pytest.mark.parametrize(("text", "report"), FORMS.values(), ids=FORMS.keys())
def test_a_report_is_found_with_its_source(text: str, report: tuple[str, str]) -> None:
    assert reports(text) == [report]


def test_a_marked_fragment_stands_beside_the_report_that_holds_it() -> None:
    text = "Ana Reyes said Tuesday that the ferry was “late again, as ever.”"
    found = analyze(Article.from_text(text)).quotes
    assert [(quote.kind, quote.text(text)) for quote in found] == [
        ("indirect", "that the ferry was “late again, as ever.”"),
        ("partial", "late again, as ever."),
    ]


def test_an_attribution_in_the_middle_divides_a_report_in_two_parts() -> None:
    text = "The ferry, Ana Reyes said, was late for the third time this week."
    (report,) = reports(text)
    assert report == ("The ferry […] was late for the third time this week", "Ana Reyes")


PLAIN = {
    "no speech": "The ferry was late and the crowd on the pier grew.",
    "speech that is marked": "“The ferry is late,” Ana Reyes said.",
    "a question that was answered": "Ana Reyes did not reply to a question about the ferry.",
    "a noun that looks like a verb": "Ana Reyes filed a claim against the port.",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
def test_what_is_no_report_stays_out(text: str) -> None:
    assert reports(text) == []


def test_one_report_with_two_cues_is_told_once() -> None:
    text = (
        "Her lawyer, Sixten Brauer, said she had warned her superiors in writing in December "
        "that the gates’ control system was out of date."
    )
    assert len(reports(text)) == 1


def test_the_value_of_a_header_field_is_no_speech() -> None:
    text = '---\ntitle: "Gates give way at the dam"\n---\n\nThe gates gave way on Monday.\n'
    assert analyze(Article.from_text(text)).quotes == ()


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("The authority declined to say whether a warning exists.", "declined to say"),
        ("The mayor has not said when the bridge will open.", "has not said"),
        ("Vance denied that he had seen the letter.", "denied"),
        ("never said Ana Torvik that the letter was lost", "never said"),
        ("Vance didn’t say that he had seen the letter.", "didn’t say"),
        ("Vance said that he had not seen the letter.", None),
        ("Vance not only said that he had seen it.", None),
        ("It was not late, and Vance said that he would stay.", None),
    ],
)
def test_what_was_not_said_or_was_denied_is_told_with_the_words(
    text: str, denial: str | None
) -> None:
    quotes = analyze(Article.from_text(text)).quotes
    assert quotes
    assert [quote.denial and quote.denial.of(text) for quote in quotes] == [denial]


def test_a_source_that_asks_not_to_be_named_has_said_what_follows() -> None:
    text = (
        "A port official who asked not to be named because the text is not yet public said the "
        "clause had been added at the last minute."
    )
    (quote,) = analyze(Article.from_text(text)).quotes
    assert quote.text(text) == "the clause had been added at the last minute"
    assert quote.denial is None
