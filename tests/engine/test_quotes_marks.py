"""Which words stand between quotation marks, whatever the marks and whatever is broken."""

from __future__ import annotations

import pytest

from briefing import Article
from briefing.language.marks import find_runs


def runs(text: str) -> list[str]:
    article = Article.from_text(text)
    return [run.words.of(article.text) for run in find_runs(article)]


STYLES = {
    "curly": "“The ferry is late,” Ana Reyes said.",
    "straight": '"The ferry is late," Ana Reyes said.',
    "two apostrophes": "''The ferry is late,'' Ana Reyes said.",
    "backticks": "``The ferry is late,'' Ana Reyes said.",
    "guillemets": "«The ferry is late,» Ana Reyes said.",
    "guillemets turned": "»The ferry is late,« Ana Reyes said.",
    "German low and high": "„The ferry is late,“ Ana Reyes said.",
    "low and right": "„The ferry is late,” Ana Reyes said.",
    "closer on both sides": "”The ferry is late,” Ana Reyes said.",
    "mixed forms": '“The ferry is late," Ana Reyes said.',
    "single guillemets": "‹The ferry is late,› Ana Reyes said.",
    "low single marks": "‚The ferry is late,‘ Ana Reyes said.",
    "full width": "＂The ferry is late,＂ Ana Reyes said.",
}


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_every_style_of_double_marks_is_paired(text: str) -> None:
    assert runs(text) == ["The ferry is late,"]


SINGLE = {
    "curly": "‘The boat’s crew won’t sail,’ Ana Reyes said. ‘We’re staying here.’",
    "straight": "'The boat's crew won't sail,' Ana Reyes said. 'We're staying here.'",
}


@pytest.mark.parametrize("text", SINGLE.values(), ids=SINGLE.keys())
def test_single_marks_are_a_house_style_beside_apostrophes(text: str) -> None:
    found = [words.replace("’", "'") for words in runs(text)]
    assert found == ["The boat's crew won't sail,", "We're staying here."]


def test_apostrophes_alone_make_no_run() -> None:
    assert runs("The crew’s boat won’t sail in the ’90s, the sailors’ union said.") == []


def test_nested_marks_belong_to_the_outer_run() -> None:
    text = "“She told me ‘never again’ and left,” Omar Tull said."
    assert runs(text) == ["She told me ‘never again’ and left,"]


def test_a_nested_run_in_single_style_belongs_to_the_outer_run() -> None:
    text = "'She said \"never again\" and left,' Omar Tull said. 'We saw it all.'"
    assert runs(text) == ['She said "never again" and left,', "We saw it all."]


def test_single_guillemets_inside_double_ones_belong_to_the_outer_run() -> None:
    text = "«She told me ‹never again› and left,» Omar Tull said."
    assert runs(text) == ["She told me ‹never again› and left,"]


def test_a_low_mark_without_its_closer_opens_nothing() -> None:
    assert runs("The ferry ‚ once white ‚was late again.") == []


def test_a_run_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "“The dam held all night.\n\nNobody was hurt."
    assert runs(text) == ["The dam held all night."]


def test_paragraphs_of_one_speech_open_again_and_again() -> None:
    text = "“The dam held all night.\n\n“We slept on the roof,” Ana Reyes said."
    assert runs(text) == ["The dam held all night.", "We slept on the roof,"]


def test_a_lost_closer_is_made_good_by_the_next_opener() -> None:
    text = 'He said: "The dam held. "We slept on the roof," he added.'
    assert runs(text) == ["The dam held.", "We slept on the roof,"]


def test_inches_close_nothing_and_open_nothing() -> None:
    assert runs('The pipe is 6" wide and 40" long, the plumber said.') == []


def test_an_open_run_is_known_as_open() -> None:
    article = Article.from_text("“The dam held.\n\n“We slept,” Ana Reyes said.")
    assert [run.closed for run in find_runs(article)] == [False, True]


def test_single_marks_around_nothing_are_no_run() -> None:
    text = "'We sail now,' Ana Reyes said. 'We sail at dawn.' Then '.' and ' '. followed."
    assert runs(text) == ["We sail now,", "We sail at dawn."]
