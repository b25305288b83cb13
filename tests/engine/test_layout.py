"""What the parts of a text are for, and what its header says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing import Article
from briefing.layout.boilerplate import is_boilerplate

MARCH_10 = date(2026, 3, 10)
LEAD = "The bridge at Ostmark was closed on Tuesday after a barge struck it, the port said."
BODY = f"{LEAD}\n\nNobody was hurt. Divers will look at the pillar on Wednesday."


def blocks(text: str) -> list[tuple[str, str]]:
    article = Article.from_text(text)
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in blocks(text)]


def paragraphs(text: str) -> list[str]:
    return [words for kind, words in blocks(text) if kind == "paragraph"]


class TestParagraphs:
    def test_blank_lines_part_them_even_when_they_hold_spaces(self) -> None:
        assert paragraphs("One is here.\n\nTwo is here.\n \t \n\n\nThree.\r\n\r\nFour.") == [
            "One is here.",
            "Two is here.",
            "Three.",
            "Four.",
        ]

    def test_single_line_ends_part_them_where_each_line_is_a_paragraph(self) -> None:
        long = (
            "The port said that it would inspect every pillar of the bridge before it opens. " * 2
        )
        assert paragraphs(f"{long}\nIt gave no date.\n{long}") == [
            long.strip(),
            "It gave no date.",
            long.strip(),
        ]

    def test_lines_cut_at_a_margin_are_one(self) -> None:
        wrapped = (
            "The port said on Tuesday that it would inspect every pillar of\n"
            "the bridge before it opens to traffic again. It gave no date,\n"
            "and the ferry company that runs the crossing further upstream\n"
            "put on two boats."
        )
        assert paragraphs(f"{wrapped}\n\nNobody was hurt.") == [wrapped, "Nobody was hurt."]

    def test_lines_that_end_before_the_margin_are_not(self) -> None:
        listed = (
            "Two pillars of the bridge were hit by the barge\n"
            "A ferry takes cars across\n"
            "No trains run before Thursday at the earliest"
        )
        assert len(blocks(listed)) == 3

    @pytest.mark.parametrize("text", ["", " ", "\n\n \n", "\t\r\n"], ids=ascii)
    def test_a_text_without_words_has_none(self, text: str) -> None:
        assert blocks(text) == []


class TestTitle:
    def test_a_line_above_the_text_is_the_title(self) -> None:
        article = Article.from_text(f"Barge strikes bridge at Ostmark\n\n{BODY}")
        assert article.title == "Barge strikes bridge at Ostmark"

    def test_a_missing_title_stays_missing(self) -> None:
        article = Article.from_text(BODY)
        assert article.title is None
        assert article.label_is_derived

    def test_a_title_may_hold_quotation_marks_and_end_in_them_above_a_byline(self) -> None:
        article = Article.from_text(f"Bridge is “as good as lost”\nBy Ana Torvik\n\n{BODY}")
        assert article.title == "Bridge is “as good as lost”"

    def test_a_lone_line_is_text_not_a_title(self) -> None:
        assert kinds("Barge strikes bridge at Ostmark") == ["paragraph"]

    def test_a_dateline_is_not_taken_for_a_title(self) -> None:
        assert Article.from_text(f"OSTMARK (ANP) — {BODY}").title is None

    def test_a_line_that_sums_up_stands_between_title_and_byline(self) -> None:
        article = Article.from_text(
            "Barge strikes bridge\n\nThe port says nobody was hurt. Trains are stopped.\n\n"
            f"By Ana Torvik\n\nMarch 10, 2026\n\n{BODY}"
        )
        assert article.title == "Barge strikes bridge"
        assert article.authors == ("Ana Torvik",)
        assert article.published == MARCH_10
        assert [block.kind for block in article.blocks] == ["header"] * 4 + ["paragraph"] * 2

    def test_a_chronology_is_not_dated_by_its_first_entry(self) -> None:
        article = Article.from_text(
            "How the bridge was lost\n\nIt had been weak for years.\n\n10 March 2026\n\n"
            "A barge strikes it.\n\n11 March 2026\n\nIt falls."
        )
        assert article.published is None
        assert "It had been weak for years." in paragraphs(article.text)

    def test_a_lone_paragraph_above_its_source_or_byline_stays_text(self) -> None:
        assert kinds(f"{LEAD}\nBy Ana Torvik")[0] == "paragraph"
        assert kinds(f"{LEAD}\nSource: ANP")[0] == "paragraph"

    def test_a_title_may_follow_the_date(self) -> None:
        article = Article.from_text(f"10 March 2026\nBarge strikes bridge\nBy Ana Torvik\n\n{BODY}")
        assert (article.title, article.published) == ("Barge strikes bridge", MARCH_10)


@pytest.mark.parametrize(
    "line",
    [
        " date 2026-03-10 By Ana Torvik and Piet van den Oord, ANP",
        "By Ana Torvik and Piet van den Oord, ANP | March 10, 2026",
        "By Ana Torvik, Piet van den Oord (ANP), March 10, 2026",
        "By Ana Torvik & Piet van den Oord for ANP\nPublished 10 March 2026",
        "by: Ana Torvik, Piet van den Oord — ANP\nTuesday, March 10, 2026",
        "Published: 2026-03-10 18:42 • By Ana Torvik and Piet van den Oord • ANP",
        "title: A\ndate: 10 March 2026\nauthor: Ana Torvik, Piet van den Oord\nsource: ANP",
        "---\nslug: a\ndate: 2026-03-10\nby: Ana Torvik and Piet van den Oord\noutlet: ANP\n---",
        "---\ndate: 2026-03-10\nauthors:\n - Ana Torvik\n - 'Piet van den Oord'\nsource: ANP\n---",
        '---\ndate: "2026-03-10"\nauthors: ["Ana Torvik", "Piet van den Oord"]\nsource: ANP\n---',
        '+++\ndate = 2026-03-10\nauthors = ["Ana Torvik", "Piet van den Oord"]\nsource="ANP"\n+++',
    ],
    ids=lambda line: line.replace("\n", " / "),
)
def test_a_header_in_any_usual_form_tells_authors_outlet_and_date(line: str) -> None:
    article = Article.from_text(f"{line}\n\n{BODY}")
    assert article.authors == ("Ana Torvik", "Piet van den Oord")
    assert article.outlet == "ANP"
    assert article.published == MARCH_10
    assert paragraphs(article.text) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-10",
        "March 10, 2026",
        "Tuesday 10 March 2026 18.42 GMT",
        "Published March 10, 2026",
        "Published: March 10, 2026 at 9:40 p.m.",
        "Posted on 10 March 2026",
        "First published 10 March 2026, 07.55",
        "Updated 11 March 2026\nPublished 10 March 2026",
        "Published 10 March 2026\nUpdated 11 March 2026",
        "Published 10 March 2026 | Updated 11 March 2026",
        "Updated 9:40 AM, Tue March 10, 2026",
        "10. März 2026",
    ],
    ids=lambda line: line.replace("\n", " / "),
)
def test_a_date_line_dates_the_article(line: str) -> None:
    article = Article.from_text(f"Barge strikes bridge\n{line}\n\n{BODY}")
    assert article.title == "Barge strikes bridge"
    assert article.published == MARCH_10
    assert paragraphs(article.text) == BODY.split("\n\n")


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("By Ana Torvik", ("Ana Torvik",), None),
        ("By ANA TORVIK", ("ANA TORVIK",), None),
        ("By Ana Torvik, Chief Correspondent", ("Ana Torvik",), None),
        ("By Ana Torvik in Ostmark", ("Ana Torvik",), None),
        ("By Ana Torvik, The Delta Courier", ("Ana Torvik",), "The Delta Courier"),
        ("By Ana Torvik, Delta Courier", ("Ana Torvik",), "Delta Courier"),
        ("By Ana Torvik of The Delta Courier", ("Ana Torvik",), "The Delta Courier"),
        ("By Jean-Luc O’Dell and J.P. al-Rashti", ("Jean-Luc O’Dell", "J.P. al-Rashti"), None),
        ("By Ana Torvik | Ostrawire | 5 min read", ("Ana Torvik",), "Ostrawire"),
        ("Published 10 March 2026 | Politics", (), None),
        ("Published 10 March 2026 | Delta Courier", (), "Delta Courier"),
        ("By our staff", (), None),
        ("By Courier staff", (), None),
        ("By ANP", (), "ANP"),
    ],
)
def test_a_byline_tells_people_from_outlets_and_roles(
    line: str, authors: tuple[str, ...], outlet: str | None
) -> None:
    article = Article.from_text(f"Barge strikes bridge\n{line}\n\n{BODY}")
    assert (article.authors, article.outlet) == (authors, outlet)
    assert article.blocks[1].kind == "header"


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the bridge was open again.",
        "By the river, people waited for news",
        "Published accounts differ, but the barge was the port’s own.",
        "In 2026 the bridge will be ninety years old.",
        "Date palms lined the road to the bridge.",
    ],
)
def test_prose_is_not_taken_for_a_header(line: str) -> None:
    article = Article.from_text(f"{line}\n\n{BODY}")
    assert (article.authors, article.outlet, article.published) == ((), None, None)


@pytest.mark.parametrize("line", ["Published 2 hours ago", "Published March 2026", "March 10", ""])
def test_a_date_that_the_header_does_not_tell_is_not_guessed(line: str) -> None:
    assert Article.from_text(f"Barge strikes bridge\n{line}\n\n{BODY}").published is None


def test_what_the_caller_says_stands_against_the_header() -> None:
    article = Article.from_text(
        f"Barge strikes bridge\n2026-03-10\n\n{BODY}", published=date(2026, 1, 2), title="Mine"
    )
    assert (article.title, article.published) == ("Mine", date(2026, 1, 2))


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("Ostmark, Verdania (ANP) — ", "Ostmark, Verdania", "ANP"),
        ("OSTMARK (Delta Wire) - ", "OSTMARK", "Delta Wire"),
        ("OSTMARK, Aug. 11 (Delwire) -- ", "OSTMARK", "Delwire"),
        ("OSTMARK, 11 August 2025 (Delwire) – ", "OSTMARK", "Delwire"),
        ("OSTMARK, March 9 (Delwire) ", "OSTMARK", "Delwire"),
        ("PORT ST. ANNE, Verdania — ", "PORT ST. ANNE, Verdania", None),
        ("OSTMARK/LINDEN (ANP) - ", "OSTMARK/LINDEN", "ANP"),
        ("Ostmark, Verdania  (ANP)", "Ostmark, Verdania", "ANP"),
        ("OSTMARK, Verdania (ANP)  -- ", "OSTMARK, Verdania", "ANP"),
        ("(ANP) — ", None, "ANP"),
        ("OSTMARK: ", None, None),
        ("", None, None),
        ("Well — ", None, None),
    ],
)
def test_a_dateline_is_read_and_set_apart_from_the_first_sentence(
    dateline: str, place: str | None, agency: str | None
) -> None:
    article = Article.from_text(f"{dateline}{BODY}")
    assert (article.place, article.outlet) == (place, agency)
    if place or agency:
        assert article.dateline is not None
        assert article.dateline.of(article.text) == dateline
    else:
        assert article.dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "Trains stopped until Thursday",
        "What happens next?",
        "‘As good as lost’",
        "“As good as lost”",
        "## The second pillar",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}")[2] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt.",
        "“We were lucky,” she said.",
        "“We were lucky.”",
        "‘We were lucky,’ she said",
        "- two pillars damaged",
        "and then the bridge fell",
        "* * *",
    ],
)
def test_a_short_paragraph_is_no_heading(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}")[2] == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: The bridge at Ostmark on Monday. Lise Arvo/ANP",
        "Divers at the second pillar (Image: Delta Courier)",
    ],
)
def test_the_words_under_a_picture_are_a_caption(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}")[2] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "This is a developing story and will be updated.",
        "Read more: How the bridge was built",
        "© 2026 Delta Courier. All rights reserved.",
        "Reporting by Ana Torvik; editing by Piet van den Oord",
        "Lise Arvo contributed to this report.",
        "Sign up for our newsletter",
        "We use cookies to make this site work.",
        "By continuing to use this site you agree to our use of cookies.",
        "Already a subscriber? Log in.",
        "Enter your email address",
        "Support our journalism for one crown a week.",
        "Scroll down for video",
        "12 comments",
        "You can reach her at ana.torvik@courier.example.",
        "Ana Torvik is a senior reporter for the Courier, covering the port and its people.",
        "Piet van den Oord is the Courier’s night editor. Follow him: @piet",
        "This material may not be published, broadcast or rewritten.",
        "READ MORE: Mayor says the bridge is lost",
        "Read more about the bridge on our site",
        "Watch the full interview below:",
        "Learn more about how we report",
        "Follow us on Bluesky and Mastodon",
        "Follow @courier for the latest.",
        "Download the Courier app for alerts",
        "Click here to see all pictures.",
        "Subscribe now for unlimited access to the Courier.",
        "Subscribe to our podcast wherever you listen.",
        "Sign up here for the morning briefing.",
        "Our website uses cookies to improve your experience. You can manage them here.",
        "This site uses cookies. By browsing on, you accept our privacy policy.",
        "Help us keep our journalism free for all.",
        "Thanks for reading Harbour Letter! Subscribe for free.",
        "Thank you for subscribing.",
        "Got a news tip? Email tips@courier.example.",
        "Follow her on Bluesky at @torvik.",
        "Additional reporting by Lise Arvo in Ostmark and Jon Vell.",
        "(Reporting by Ana Torvik; Editing by Piet van den Oord)",
        "Copyright 2026 Delta Courier",
        "Copyright The Associated Press. All rights reserved.",
        "Skip to main content",
        "We have contacted the Ministry of Rivers for comment.",
        "View this email in your browser",
        "Having trouble viewing this newsletter? Read it online.",
        "Unsubscribe | Manage your preferences",
        "You are receiving this email because you signed up on our site.",
        "Was this email forwarded to you? Sign up here.",
    ],
)
def test_what_belongs_to_the_page_is_no_part_of_the_story(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}")[-1] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Tidewire has reached out to Calvane’s Ministry of Tides and the board for comment.",
        "The Lowmere Courier has also contacted Mr. Brandt for a response.",
    ],
)
def test_a_request_for_comment_is_not_of_the_story(line: str) -> None:
    text = f"OSTMARK — The bridge was closed.\n\n{line}\n\nIt opens on Monday.\n"
    assert [block.kind for block in Article.from_text(text).blocks] == [
        "paragraph",
        "boilerplate",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Evan Bell is a reporter who was held for two years, his lawyer said.",
        "The ministry uses cookies in its new portal, the auditor wrote.",
        "By using the bridge before it was mended, the firm broke the law.",
        "Thanks to the divers nobody was hurt.",
        "Support for the bridge has grown since May.",
        "Have a look at the pillars, the engineer told us.",
        "The council will get the money and our taxes will rise, she said.",
    ],
)
def test_sentences_that_begin_like_it_stay_in_the_story(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}")[2] == "paragraph"


STORY = Path(__file__).with_name("story_like_boilerplate.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", STORY)
def test_a_story_about_cookies_or_journalism_is_a_story(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_sentence_of_the_story_that_asks_stays_in_it() -> None:
    line = "The ministry has asked parliament for money, and the bridge will be mended in May."
    text = f"OSTMARK — The bridge was closed.\n\n{line}\n"
    assert [block.kind for block in Article.from_text(text).blocks] == ["paragraph", "paragraph"]
