"""Who and what an article names."""

from __future__ import annotations

import pytest

from briefing import Article
from briefing.language import find_entities, find_sentences
from briefing.model import Entity


def entities(text: str) -> dict[str, Entity]:
    article = Article.from_text(text)
    return {entity.name: entity for entity in find_entities(article, find_sentences(article))}


KINDS = {
    "first name that is known": ("Then Maria Quist left the hall.", "Maria Quist", "person"),
    "honorific": ("Then Mr. Tull left the hall.", "Tull", "person"),
    "office": ("Then Mayor Oda Brandt left the hall.", "Oda Brandt", "person"),
    "abbreviated office": ("Then Sen. Olu Adeyemi left.", "Olu Adeyemi", "person"),
    "office with a place": (
        "Then Gov. Ines Falk of Oregon left the hall.",
        "Ines Falk",
        "person",
    ),
    "initials": ("Then G.K. Marlow left the hall.", "G.K. Marlow", "unknown"),
    "nickname in marks": (
        'Then Ana "Bee" Ortiz left the hall.',
        'Ana "Bee" Ortiz',
        "person",
    ),
    "ministry": ("The Ministry of Rivers opened.", "Ministry of Rivers", "organization"),
    "institute with small words": (
        "Staff of the Institute for the Study of Tides met.",
        "Institute for the Study of Tides",
        "organization",
    ),
    "capitals": ("The rules of the WXQ changed.", "WXQ", "organization"),
    "numbered unit": (
        "Men of the 41st mountain rifle brigade marched.",
        "41st mountain rifle brigade",
        "organization",
    ),
    "railway": ("Shares in Orrin Rail rose. Orrin Rail said so.", "Orrin Rail", "organization"),
    "newspaper": ("He told the Corliss Chronicle of it.", "Corliss Chronicle", "organization"),
    "country": ("The road leads through Uganda to the sea.", "Uganda", "place"),
    "abbreviated state": ("He lives in Springfield, Va., with a dog.", "Va", "place"),
    "airport": ("Planes left Corliss Airport at noon.", "Corliss Airport", "place"),
}


@pytest.mark.parametrize(("text", "name", "kind"), KINDS.values(), ids=KINDS.keys())
def test_a_name_has_its_kind(text: str, name: str, kind: str) -> None:
    assert entities(text)[name].kind == kind


SAME = {
    "surname": (
        "Maria Quist arrived. Later Quist spoke.",
        "Maria Quist",
        ("Quist",),
    ),
    "honorific and surname": (
        "Maria Quist arrived. Later Ms. Quist spoke.",
        "Maria Quist",
        ("Quist",),
    ),
    "spelling of one name": (
        "Pavlo Horetsky arrived. Later Pavlo Horetskyy spoke, and Horetskiy left.",
        "Pavlo Horetsky",
        ("Pavlo Horetskyy", "Horetskiy"),
    ),
    "short first name": (
        "Benjamin Tull arrived. Later Ben Tull spoke.",
        "Benjamin Tull",
        ("Ben Tull",),
    ),
    "acronym in brackets": (
        "The Institute for the Study of Tides (IST) met. The IST map is new.",
        "Institute for the Study of Tides",
        ("IST",),
    ),
    "words of a ministry in any order": (
        (
            "Kenya’s Ministry of Defense denied it. The Kenyan Ministry of Defense wrote. "
            "The Kenyan Defense Ministry agreed."
        ),
        "Kenyan Ministry of Defense",
        ("Kenya’s Ministry of Defense", "Kenyan Defense Ministry"),
    ),
    "part of a company's name": (
        "Corliss Motors closed a plant. Shares of Corliss fell.",
        "Corliss Motors",
        ("Corliss",),
    ),
}


@pytest.mark.parametrize(("text", "name", "aliases"), SAME.values(), ids=SAME.keys())
def test_forms_of_one_name_are_one_entity(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert entities(text)[name].aliases == aliases


def test_two_people_with_one_surname_stay_two() -> None:
    found = entities("Maria Quist met Peter Quist. Peter Quist smiled.")
    assert {"Maria Quist", "Peter Quist"} <= found.keys()


def test_an_honorific_tells_which_of_two_people_with_one_surname_is_meant() -> None:
    found = entities("Maria Quist met Peter Quist. Mr. Quist smiled and Mr. Quist left.")
    assert len(found["Peter Quist"].mentions) == 3


def test_titles_alone_are_nobodys_name() -> None:
    assert entities("Then the Prime Minister and the Secretary of State left.") == {}


def test_days_months_and_nationalities_are_no_names() -> None:
    assert entities("On Tuesday the French and the Ukrainians met in March.") == {}


def test_the_first_word_of_a_sentence_is_no_name_for_being_capitalised() -> None:
    assert entities("Critics disagree. Rain fell. Perhaps it will stop.") == {}


ROLES = {
    "office before": ("Then Mayor Oda Brandt left.", "Oda Brandt", "Mayor"),
    "role before": ("Then spokesman Ali Reyes left.", "Ali Reyes", "spokesman"),
    "with the country": (
        "Kenya’s Foreign Minister Oda Brandt left.",
        "Oda Brandt",
        "Kenya’s Foreign Minister",
    ),
    "apposition": (
        "Ali Reyes, a spokesman for the port, left.",
        "Ali Reyes",
        "a spokesman for the port",
    ),
    "behind an hour": (
        "The vote is at 9 a.m. Prime Minister Oda Brandt will speak.",
        "Oda Brandt",
        "Prime Minister",
    ),
    "office of two words": (
        "Then Chief Executive Oda Brandt left.",
        "Oda Brandt",
        "Chief Executive",
    ),
    "relative": ("Then Omar Tull’s wife, Oda, left.", "Oda", "Omar Tull’s wife"),
    "relative of somebody meant": ("Then his brother, Oda, left.", "Oda", "brother"),
    "description that begins a sentence": (
        "It was late. A spokesman for the port, Ali Reyes, left.",
        "Ali Reyes",
        "a spokesman for the port",
    ),
    "description before the name": (
        "Then a spokesman for the port, Ali Reyes, left.",
        "Ali Reyes",
        "a spokesman for the port",
    ),
}


@pytest.mark.parametrize(("text", "name", "role"), ROLES.values(), ids=ROLES.keys())
def test_a_role_is_read_in_the_words_of_the_article(text: str, name: str, role: str) -> None:
    assert entities(text)[name].role == role


def test_a_subject_after_a_name_and_comma_is_no_apposition() -> None:
    found = entities("Echoing Oda Brandt, the prime minister said no.")
    assert found["Oda Brandt"].role is None


@pytest.mark.parametrize("title", ["Bishop Emeritus", "Professor Emerita", "Mayor Elect"])
def test_a_word_behind_an_office_is_no_part_of_the_name(title: str) -> None:
    assert "Oda Brandt" in entities(f"{title} Oda Brandt of Venn died on Monday. Brandt was 79.")


@pytest.mark.parametrize("word", ["Singer", "Businessman", "Striker"])
def test_what_somebody_is_at_the_start_of_a_sentence_is_no_part_of_the_name(word: str) -> None:
    assert "Ana Brandt" in entities(f"{word} Ana Brandt of Venn died on Monday.")


def test_a_name_in_a_list_is_not_what_stands_before_it() -> None:
    found = entities(
        "Then the mayor, Oda Brandt, and the coach left. A nurse, Ali Reyes and a cook left."
    )
    assert found["Oda Brandt"].role is None
    assert found["Ali Reyes"].role is None


def test_a_role_does_not_reach_into_the_paragraph_before() -> None:
    found = entities("The town thanked the new minister\n\nOda Brandt left.")
    assert found["Oda Brandt"].role is None


GENDERS = {
    "honorific": ("Mr. Tull left.", "Tull", "male"),
    "first name": ("Then Maria Quist left.", "Maria Quist", "female"),
    "name of both": ("Then Robin Quist left.", "Robin Quist", None),
}


@pytest.mark.parametrize(("text", "name", "gender"), GENDERS.values(), ids=GENDERS.keys())
def test_gender_comes_from_evidence_only(text: str, name: str, gender: str | None) -> None:
    assert entities(text)[name].gender == gender


REFERENCES = {
    "pronoun": ("Maria Quist arrived. Then she left.", "Maria Quist", "she"),
    "pronoun with a rival of the other sex": (
        "Maria Quist met Peter Tull. Then she left.",
        "Maria Quist",
        "she",
    ),
    "the speaker goes on": (
        "Peter Tull warned of John Marlow’s plan. “It is bad,” Tull said. Then he left.",
        "Peter Tull",
        "he",
    ),
    "office": ("Sen. Maria Quist met Peter Tull. The senator left.", "Maria Quist", "The senator"),
    "office and state": (
        "Sen. Maria Quist met Mayor Peter Tull. The Oregon senator left.",
        "Maria Quist",
        "The Oregon senator",
    ),
    "office and country": (
        "Kenyan President Oda Brandt met Peter Tull. The Kenyan president left.",
        "Oda Brandt",
        "The Kenyan president",
    ),
    "numbered unit": (
        "Kenya’s 41st mountain rifle brigade marched. Later the brigade rested.",
        "Kenya’s 41st mountain rifle brigade",
        "the brigade",
    ),
    "company": (
        "Corliss Motors said it was closing. The company declined to say more.",
        "Corliss Motors",
        "The company",
    ),
}


@pytest.mark.parametrize(("text", "name", "words"), REFERENCES.values(), ids=REFERENCES.keys())
def test_a_reference_is_a_mention_of_whom_it_means(text: str, name: str, words: str) -> None:
    mentions = [mention.span.of(text) for mention in entities(text)[name].mentions]
    assert words in mentions


def test_words_between_marks_refer_to_nobody_of_the_reporter() -> None:
    text = "Maria Quist arrived. “She is late,” Peter Tull said."
    forms = [mention.form for mention in entities(text)["Maria Quist"].mentions]
    assert forms == ["name"]


BARE = {
    "an age": "Nineteen-year-old Tony Marbin left.",
    "a trade with a hyphen": "Co-pilot Tony Marbin left.",
    "a former office": "Ex-minister Tony Marbin left.",
    "an invitation": "Meet Tony Marbin.",
}


@pytest.mark.parametrize("text", BARE.values(), ids=BARE)
def test_what_stands_before_a_name_with_a_capital_is_no_part_of_it(text: str) -> None:
    assert [*entities(text)] == ["Tony Marbin"]


def test_a_relative_with_a_middle_name_is_somebody_else() -> None:
    found = entities(
        "Ada Moor died on Monday. Moor quarrelled with her widowed mother, Ada Rose Moor. "
        "Ada Moor was a pilot."
    )
    assert [mention.form for mention in found["Ada Moor"].mentions].count("name") == 3
    assert len(found["Ada Rose Moor"].mentions) == 1


def test_a_relative_who_is_named_alike_twice_is_one_person() -> None:
    found = entities("Ada Moor is ill. Tess Wren called her mother, Ada Moor, on Monday.")
    assert [*found] == ["Ada Moor", "Tess Wren"]
