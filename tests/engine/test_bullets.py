"""What becomes a bullet, in which words, and what never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Analysis, Article, analyze, brief, summarize
from briefing.model import Bullet

LEAD = "The harbour of Port Ellery was closed on Monday after two ferries collided in thick fog."
MORE = (
    "Mayor Ines Falk said the harbour of Port Ellery would stay closed until the fog lifts.",
    "Nine passengers of the ferries were taken to the hospital of Venn with minor injuries.",
    "Divers inspected the damaged hull of the larger ferry for several hours.",
    "Fishing boats have used a smaller pier in the north of the town since then.",
    "Trains between Venn and Orra carried twice as many commuters as usual.",
    "A new radar station on Cape Doon has been delayed for three years by court cases.",
)


def article(*sentences: str) -> Article:
    return Article.from_text("\n\n".join(sentences))


def bullets(*sentences: str, count: int = 9) -> tuple[Bullet, ...]:
    return summarize(analyze(article(*sentences)), count)


def texts(*sentences: str) -> list[str]:
    return [bullet.text for bullet in bullets(*sentences)]


UNFIT = {
    "a question": "Who will pay the owners of the sunken boats?",
    "the first person": "We have learned that the pilot was asleep.",
    "an address to the reader": "If you travel by train, the strike may stop you.",
    "a fragment": "A quiet town of pilots.",
    "a condition on something": "If it lifts, the pilots leave on Sunday.",
    "somebody told before": "On Sunday his pilots left the town.",
    "a line without an end": "Pictures of empty boats in the bay of Venn",
    "a consequence": "Therefore the pilots stay at home.",
    "a request for comment": "The Ellery Herald has reached out to the pilots for comment.",
    "an invitation": "Readers can subscribe to the newsletter of the Herald.",
    "a quotation without its speaker": "“The pilots had been awake since dawn.”",
    "half a quotation": "“The pilots had been awake since dawn, a doctor warned.",
    "a number of what was told before": "The larger ferry of the two companies received 192.",
    "what the text left open": "The ferry in question would carry salt to Venn and Orra.",
    "a caption with its credit": "Pilots gathered for a group portrait Image: Tobias Wren.",
    "an interview label": "TW: It is likely that the pilots of Venn sleep too little.",
    "nobody reached": "Captain Wren could not be reached for comment.",
    "a newsroom at work": "The Herald caught up with two pilots of Venn to learn more.",
    "it for a speaker": "Most of the missing were found with relatives in Venn, it said.",
    "loaded words of nobody": "A “rotten tub” was towed to Port Ellery on Monday.",
    "words of a pronoun": "Once it stood in Orra, they called the ferry of Venn “a rotten tub.”",
    "half a quotation behind a colon": "Ines Falk wrote on Tuesday of the pilots: 'Ridiculous.",
    "a line that ends in an article": "Ines Falk praised the pilots of the bay and The .",
    "the other of two": "The other goal of the pilots is a harbour for small boats.",
    "the first of some": "The first was a green boat of the yard in Orra.",
    "what is mentioned above": "Divers searched the bay for the aforementioned bell of Venn.",
    "a meeting before it": "Shortly before the meeting, Ines Falk had ordered a new radar.",
    "a body that does more": "The council also sent for divers from Orra.",
    "a decision told before": "Tobias Wren, a pilot of Orra, criticised the decision via radio.",
    "an answer with its label": "((Ada Moor)) There are many pilots in Venn without a lamp.",
    "in brackets from its start": "(Wren Limited) bought a new ferry in the port of Orra.",
    "as well": "A bank in Orra lent money to the pilots of Venn as well.",
    "this seat": "At the last count, a party of pilots in Venn won this seat with ease.",
    "a scene": "It was a cold and rather quiet morning in the bay.",
    "one of a row": "A second pilot admitted on Monday that the radar was off.",
    "words with a pronoun at the end": "Sailors towed the “rotten tub” to Venn, they said.",
    "a list item": "Last known position of the missing pilots:",
}


@pytest.mark.parametrize("sentence", UNFIT.values(), ids=UNFIT)
def test_what_a_reader_cannot_understand_alone_is_no_bullet(sentence: str) -> None:
    assert texts(LEAD, "Who was it?", sentence) == [LEAD]


DEPENDENT = {
    "a pronoun without its noun": "They inspected the radar in silence.",
    "a pronoun for a thing": "It carried a hundred tons of salt.",
    "a demonstrative": "This pleased the pilots of both companies.",
    "a noun told before": "The decision was welcomed by the pilots.",
    "a pronoun behind a connective": "Meanwhile, they have a thousand boats in the bay.",
    "it behind a long opening": "From the roof of the old, grey and empty office, it can be seen.",
    "the same day": "On the same day, Ines Falk resigned from the council of Venn.",
    "she behind an adverb": "Shortly after she had left, the council of Venn closed the bay.",
    "an event told before": "In that storm the radar was switched off.",
    "a pronoun behind an opening": "Among the pilots, it was nine of every ten.",
    "they behind an opening": "Under the harbour law they would have been closed last Friday.",
}


@pytest.mark.parametrize("sentence", DEPENDENT.values(), ids=DEPENDENT)
def test_what_only_the_sentence_before_explains_joins_it_or_is_no_bullet(sentence: str) -> None:
    assert texts(LEAD, sentence) == [f"{LEAD} {sentence}"]
    assert texts("Who was it?", sentence, LEAD) == [LEAD]


FIT = {
    "this year": "This year’s fog over Port Ellery has sunk more boats than any storm.",
    "a lead": LEAD,
    "this week": "By this week, the fog over the harbour had lifted.",
    "a name behind its pronoun": "When he saw the fog, Pilot Tobias Wren turned the ferry round.",
    "a name before a pronoun": "Ines Falk said on Tuesday that she would ask for a new radar.",
    "a partial quotation with its speaker": "Ines Falk called the bay “a trap for every pilot.”",
    "a definite noun that is explained": "The pilot of the smaller ferry had no radar on board.",
    "an impersonal it": "It is unclear why the radar of the larger ferry was switched off.",
    "an expected it behind an opening": "By noon it was unclear who had switched off the radar.",
    "a person told of in the sentence": "A fisherman said on Tuesday that he saw the ferries.",
    "the name of a work": "A museum in Port Ellery bought the painting “Fog over Venn.”",
    "a name that is given": "The ferry known as “the old lady” sank in the bay of Venn on Monday.",
    "words that it reports": "A letter sent by pilots of Venn claimed Falk was “rude” to them.",
    "words of an announcement": "The town of Venn announced the ferry may sail “under watch.”",
    "words with their speaker last": "Sailors towed the “rotten tub” to Venn, Orra police said.",
    "an author behind his book": "In his diaries, pilot Tobias Wren described the bay of Venn.",
    "a former pilot": "Former pilot Tobias Wren used to sail from Orra to Venn every day.",
    "what turns out": "It turns out that the ferry of Port Ellery had no radar.",
    "what there is": "There's a reward of 900 crowns for the bell of the ferry.",
    "one of a row that is told": "A second fire in the harbour of Venn destroyed nine boats.",
    "an end with a particle": "Ines Falk promised that the town of Venn would step in.",
    "a copyright": "A court in Venn found that the map of the coast was under copyright.",
    "both with names": "Both Venn and Orra sent ambulances to the harbour.",
}


@pytest.mark.parametrize("sentence", FIT.values(), ids=FIT)
def test_what_stands_on_its_own_can_be_a_bullet(sentence: str) -> None:
    assert sentence in texts(*MORE[-1:], sentence)


def test_a_person_whom_only_the_text_before_tells_is_unknown_behind_a_source_too() -> None:
    told = "According to Mayor Ines Falk, the truck driver was 79 years old."
    unknown = analyze(Article.from_text(f"{LEAD}\n\n{told}", title="Ferries collide in fog"))
    known = analyze(Article.from_text(f"{LEAD}\n\n{told}", title="Truck driver dies in fog"))
    assert told not in [bullet.text for bullet in unknown.bullets]
    assert told in [bullet.text for bullet in known.bullets]


def test_some_of_these_are_known_to_no_title() -> None:
    told = "Some of these boats were built in Orra in the year 1911."
    analysis = analyze(Article.from_text(f"{LEAD}\n\n{told}", title="Boats collide in fog"))
    assert told not in [bullet.text for bullet in analysis.bullets]


def test_an_event_in_the_middle_is_told_by_the_title_or_by_nothing() -> None:
    told = "Orra committed to send more boats to Venn and blamed pilots for the attack."
    unknown = analyze(Article.from_text(f"{LEAD}\n\n{told}", title="Ferries collide in fog"))
    known = analyze(Article.from_text(f"{LEAD}\n\n{told}", title="Attack on ferry in fog"))
    assert told not in [bullet.text for bullet in unknown.bullets]
    assert told in [bullet.text for bullet in known.bullets]


def test_a_very_long_sentence_is_no_bullet() -> None:
    long = "The harbour was closed " + "and the ferries of Port Ellery waited " * 8 + "in the fog."
    assert texts(LEAD, *MORE, long).count(long) == 0


CONNECTIVES = {
    "but": ("But the radar was off.", "The radar was off."),
    "and": ("And Ines Falk agreed to wait.", "Ines Falk agreed to wait."),
    "meanwhile": ("Meanwhile, divers searched the bay.", "Divers searched the bay."),
    "however": ("However, two pilots had warned of it.", "Two pilots had warned of it."),
    "however some": ("However some pilots had left.", "Some pilots had left."),
    "elsewhere": ("Elsewhere on the coast, fog closed a road.", "Fog closed a road."),
}


@pytest.mark.parametrize(("sentence", "shown"), CONNECTIVES.values(), ids=CONNECTIVES)
def test_a_leading_connective_goes_and_the_capital_is_mended(sentence: str, shown: str) -> None:
    (bullet,) = bullets(sentence)
    assert bullet.text == shown
    assert {edit.reason for edit in bullet.edits} <= {"connective", "capital"}


TOWED = (
    "towed from the bay of Venn to the pier of Port Ellery after a long night in which the fog "
    "over the whole of the coast of Orra and of its two small isles never lifted."
)
KEPT = {
    "but for": "But for the fog the ferries would have seen each other.",
    "and so": "And yet the harbour of Port Ellery stayed open.",
    "a time": "In January, divers searched the bay.",
    "a place": "In Venn, divers searched the bay.",
    "a hedge": "Apparently, the radar was switched off.",
    "a speaker": "According to the coast guard, the radar was off.",
    "a day of the event": "Ines Falk said on Tuesday’s radar there was nothing.",
    "the day of a promise": "Ines Falk said on Tuesday that the radar will be repaired.",
    "not only": "Ines Falk not only closed the harbour but also sent for divers.",
    "an aside of a short sentence": "The ferry, which was built in Orra in 1998, had no radar.",
    "an aside with a hedge": f"The ferry, which was allegedly built in Orra in 1998, was {TOWED}",
    "an aside with a speaker": f"The ferry, which Ines Falk said was built in Orra, was {TOWED}",
    "who a speaker is": f"Falk, the owner of the old yard in Orra, said a boat was {TOWED}",
    "an aside with a limit": f"The ferry, a boat with at least nine owners in Orra, was {TOWED}",
    "an aside with a denial": f"The ferry, which had not been seen since Monday, was {TOWED}",
    "a list": (
        "The mayor of Port Ellery, the captain of the larger ferry, the owners of both boats and "
        "the pilots of Venn and Orra met in the old harbour office for nine hours on Monday night "
        "to talk about the radar."
    ),
    "a qualifier": "At least two pilots had warned of the fog.",
}


@pytest.mark.parametrize("sentence", KEPT.values(), ids=KEPT)
def test_what_carries_meaning_is_never_cut(sentence: str) -> None:
    (bullet,) = bullets(sentence)
    assert bullet.text == sentence
    assert bullet.edits == ()


TRIMMED = {
    "also": (
        "Ines Falk also criticised the pilots of Venn.",
        "Ines Falk criticised the pilots of Venn.",
        "connective",
    ),
    "however before a verb": (
        "The council of Venn, however, voted for a new radar.",
        "The council of Venn voted for a new radar.",
        "connective",
    ),
    "for example behind an opening": (
        "On the night of May 25, for example, pilots of Venn left the bay.",
        "On the night of May 25, pilots of Venn left the bay.",
        "connective",
    ),
    "further": (
        "Ines Falk further claimed that a pilot was asleep.",
        "Ines Falk claimed that a pilot was asleep.",
        "connective",
    ),
    "a stop where a line broke": (
        "Ines Falk praised the pilots . of the bay and the captain .",
        "Ines Falk praised the pilots of the bay and the captain.",
        "stray-mark",
    ),
    "the day of the saying": (
        "The radar will be repaired, Mayor Ines Falk said on Tuesday.",
        "The radar will be repaired, Mayor Ines Falk said.",
        "said-date",
    ),
    "a day of telling": (
        "Ines Falk told the Herald Monday evening, a week later, that the radar was off.",
        "Ines Falk told the Herald, a week later, that the radar was off.",
        "said-date",
    ),
    "a clause in a long sentence": (
        f"The larger ferry, which was built in Orra and painted green in 1998, was {TOWED}",
        f"The larger ferry was {TOWED}",
        "apposition",
    ),
    "an apposition in a long sentence": (
        f"The larger ferry, a green boat of the old yard in Orra, was {TOWED}",
        f"The larger ferry was {TOWED}",
        "apposition",
    ),
    "an aside with a word that ties it": (
        f"The ferry, a boat that also is in the yard of Orra, was {TOWED}",
        f"The ferry was {TOWED}",
        "apposition",
    ),
    "the last clause of a sentence that is too long": (
        f"In the bay of Venn two green boats were {TOWED[:-1]}, which closed the road to Venn.",
        f"In the bay of Venn two green boats were {TOWED}",
        "clause",
    ),
    "brackets in a long sentence": (
        f"The larger ferry (a green boat of the old yard in Orra) was {TOWED}",
        f"The larger ferry was {TOWED}",
        "apposition",
    ),
}


@pytest.mark.parametrize(("sentence", "shown", "reason"), TRIMMED.values(), ids=TRIMMED)
def test_what_a_bullet_can_spare_is_deleted_and_the_deletion_kept(
    sentence: str, shown: str, reason: str
) -> None:
    (bullet,) = bullets(sentence)
    assert bullet.text == shown
    assert {(edit.replacement, edit.reason) for edit in bullet.edits} == {("", reason)}


def test_a_saying_of_another_week_keeps_its_day() -> None:
    text = "The radar will be repaired, Mayor Ines Falk said on Tuesday."
    friday = analyze(Article.from_text(text, published=date(2026, 3, 13)))
    assert [bullet.text for bullet in friday.bullets] == [text]


def test_a_pronoun_is_replaced_by_the_only_person_it_can_mean() -> None:
    found = bullets(
        "Ines Falk closed the harbour of Port Ellery on Monday.",
        "She promised a new radar station for the coast within a year.",
    )
    shown = {bullet.text: bullet for bullet in found}
    text = "[Ines Falk] promised a new radar station for the coast within a year."
    assert text in shown
    assert [edit.reason for edit in shown[text].edits] == ["reference"]


def test_a_pronoun_behind_a_long_opening_is_replaced_too() -> None:
    found = texts(
        "Ines Falk closed the harbour of Port Ellery on Monday.",
        "In 1992, with the backing of the pilots of the bay, she ran for mayor of the town.",
    )
    assert any("pilots of the bay, [Ines Falk] ran for mayor" in text for text in found)


def test_a_pronoun_far_into_its_sentence_is_replaced_where_nobody_stands_before_it() -> None:
    lead = "Ines Falk closed the harbour of Port Ellery on Monday."
    found = texts(lead, "After a long first year at the hall in Port Ellery she came under attack.")
    assert any("Port Ellery [Ines Falk] came under attack" in text for text in found)
    found = texts(lead, "After a long talk at the hall the captain of the ferry said she was ill.")
    assert not [text for text in found if "[" in text]


def test_a_surname_inside_a_sentence_is_written_out() -> None:
    found = texts(
        "Captain Tobias Wren steered the ferry when it sank in the bay of Venn on Monday.",
        "A court in Orra has sent for Wren and the owners of both boats.",
    )
    assert "A court in Orra has sent for [Tobias Wren] and the owners of both boats." in found


LEFT = {
    "behind a title": "A court in Orra has sent for Captain Wren and the owners of both boats.",
    "behind a part of a name": "A court in Orra has sent for Giedo van der Wren on Monday.",
    "in a street": "A court in Orra has sent for the owners of a boat house in Wren Street.",
    "in a quotation": "A court in Orra said on Sunday it would “send for Wren soon.”",
    "of a people": "A court in Orra has sent for the Wren people and nine other pilots.",
    "with the full name": "A court in Orra said Wren is not the Tobias Wren who owns both boats.",
}


@pytest.mark.parametrize("sentence", LEFT.values(), ids=LEFT)
def test_a_surname_stays_as_it_is_where_it_is_clear_or_not_ours(sentence: str) -> None:
    lead = "Captain Tobias Wren steered the ferry when it sank in the bay of Venn on Monday."
    assert not [text for text in texts(lead, sentence) if "[" in text]


def test_a_name_that_the_title_has_is_not_written_out() -> None:
    text = (
        "Captain Tobias Wren steered the ferry when it sank in the bay of Venn on Monday.\n\n"
        "A court in Orra has sent for Wren and the owners of both boats."
    )
    found = analyze(Article.from_text(text, title="Court sends for Tobias Wren")).bullets
    assert not any("[" in bullet.text for bullet in found)


def test_a_pronoun_that_may_mean_two_people_makes_no_bullet() -> None:
    found = texts(
        "Ines Falk met Mira Voss in the harbour of Port Ellery on Monday.",
        "She promised a new radar station for the coast within a year.",
    )
    assert not [text for text in found if "promised" in text]


def test_a_sentence_joins_the_one_that_tells_who_its_pronoun_is() -> None:
    told = ("A pilot of Venn was arrested on Monday.", "But he was soon set free again.")
    analysis = analyze(article(*told))
    (bullet,) = analysis.bullets
    assert bullet.text == " ".join(told)
    assert tuple(source.of(analysis.article.text) for source in bullet.sources) == told
    assert bullet.edits == ()


JOINED_TO = {
    "two people": "Ines Falk met Mira Voss in the harbour of Port Ellery on Monday.",
    "nobody near": "Divers found the bell of the ferry.\n\nWeather in the bay",
    "too many words": "The harbour was closed " + "and the ferries waited " * 7 + "in the fog.",
    "a question": "Who will pay the pilots of the sunken ferry?",
}


@pytest.mark.parametrize("before", JOINED_TO.values(), ids=JOINED_TO)
def test_a_sentence_joins_none_that_leaves_it_in_doubt_or_makes_it_too_long(before: str) -> None:
    told = "On Sunday he had left the harbour in a boat without a lamp."
    assert not any(told in text for text in texts(LEAD, before, told))


def test_a_joined_sentence_takes_no_place_of_its_own() -> None:
    found = bullets(LEAD, "It had been open since 1911.", *MORE, count=3)
    assert len(found) == 3
    assert all(
        not one.overlaps(other)
        for number, bullet in enumerate(found)
        for one in bullet.sources
        for rest in found[number + 1 :]
        for other in rest.sources
    )


def test_a_pinned_sentence_is_shown_once_alone_or_with_the_one_that_it_joins() -> None:
    analysis = analyze(article(LEAD, "It had been open since 1911.", *MORE))
    lead, joining = analysis.sentences[0].span, analysis.sentences[1].span
    for pinned, sources in (
        ((lead,), (lead,)),
        ((joining,), (lead, joining)),
        ((lead, joining), (lead, joining)),
        ((joining, lead), (lead, joining)),
    ):
        found = summarize(replace(analysis, pinned=pinned), 4)
        assert found[0].sources == sources
        assert sum(lead in bullet.sources for bullet in found) == 1


def test_an_attributed_sentence_is_said_by_its_speaker_and_keeps_the_name() -> None:
    (bullet,) = bullets("Mayor Ines Falk said the harbour would stay closed until the fog lifts.")
    assert bullet.said_by is not None
    assert bullet.said_by.name == "Ines Falk"
    assert "Falk said" in bullet.text


def test_two_bullets_never_say_the_same() -> None:
    again = "Port Ellery harbour was closed on Monday after the two ferries collided in the fog."
    found = texts(LEAD, again, *MORE)
    assert (LEAD in found) + (again in found) == 1


def test_the_second_half_and_every_section_of_a_long_article_have_a_bullet() -> None:
    first = [f"{s[:-1]} in the harbour of Port Ellery." for s in (LEAD, *MORE)] * 2
    other = ["Potatoes grow badly this year", "Farmers in Orra blame the rain.", *MORE[3:5]]
    analysis = analyze(article(*first, *other))
    start = next(b.span.start for b in analysis.article.blocks if b.kind == "heading")
    assert any(bullet.sources[0].start > start for bullet in summarize(analysis, 5))


TOPICS = {
    "ferry": ("ferry", "harbour", "captain", "pilots", "radar", "collision", "divers", "hull"),
    "harvest": ("potatoes", "farmers", "rain", "fields", "seed", "prices", "market", "frost"),
    "theatre": ("theatre", "actors", "stage", "premiere", "curtain", "tickets", "chorus", "roof"),
}


def on(topic: str) -> list[str]:
    """Return eight sentences on one topic, each on a thing of its own."""
    return [
        f"A {topic} in town{place}{topic} needs {thing}, {thing}men and a {thing}house today."
        for place, thing in enumerate(TOPICS[topic])
    ]


def test_every_topic_of_a_long_article_has_a_bullet() -> None:
    told = article(*on("ferry"), *on("harvest"), *on("theatre"))
    found = [bullet.text for bullet in summarize(analyze(told), 7)]
    assert all(any(topic in text for text in found) for topic in TOPICS)


def test_every_section_of_a_long_article_has_a_bullet() -> None:
    sections = [[f"Report on the {topic} of the coast", *on(topic)] for topic in TOPICS]
    told = article(LEAD, *(line for section in sections for line in section))
    found = [bullet.text for bullet in summarize(analyze(told), 5)]
    assert all(any(topic in text for text in found) for topic in TOPICS)


LENGTHS = {"brief": (80, 3), "short": (250, 4), "usual": (400, 5), "long": (1200, 7)}


@pytest.mark.parametrize(("words", "count"), LENGTHS.values(), ids=LENGTHS)
def test_the_length_of_the_article_decides_how_many(words: int, count: int) -> None:
    lines = [
        f"Captain Number{n} of Town{n} sold boat{n} and ship{n} to owner{n} in port{n} today."
        for n in range(words // 14)
    ]
    assert len(summarize(analyze(article(*lines)))) == count


def test_the_most_salient_comes_first() -> None:
    found = bullets(LEAD, *MORE)
    assert found[0].text == LEAD
    assert [b.salience for b in found] == sorted((b.salience for b in found), reverse=True)


def test_a_text_without_a_fit_sentence_still_has_its_first_one() -> None:
    assert texts("Why?") == ["Why?"]


def rebuilt(analysis: Analysis, bullet: Bullet) -> str:
    """Return the sources of `bullet` with its edits applied, written without the engine."""
    parts = []
    for source in bullet.sources:
        words = list(source.of(analysis.article.text))
        for edit in reversed(bullet.edits):
            if source.contains(edit.span):
                start = edit.span.start - source.start
                words[start : start + len(edit.span)] = edit.replacement
        parts.append("".join(words))
    return " ".join(parts)


PIECES = (
    *(LEAD, *MORE, *FIT.values(), *UNFIT.values(), *KEPT.values()),
    *(sentence for sentence, _ in CONNECTIVES.values()),
    *("She promised a radar.", "Meanwhile, he left for Venn.", "But his boat sank in the bay."),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from([" ", "\n\n"]))
def test_every_bullet_is_its_sentences_with_its_edits(pieces: list[str], gap: str) -> None:
    analysis = analyze(Article.from_text(gap.join(pieces)))
    for bullet in summarize(analysis, 7):
        assert bullet.sources
        assert all(source in {s.span for s in analysis.sentences} for source in bullet.sources)
        assert bullet.text == rebuilt(analysis, bullet)


def test_one_article_keeps_its_own_bullets() -> None:
    analysis = analyze(article(LEAD, *MORE))
    assert [b.text for b in brief([analysis]).bullets] == [b.text for b in analysis.bullets]


def told(outlet: str, *sentences: str) -> Analysis:
    return analyze(Article.from_text("\n\n".join(sentences), outlet=outlet))


def test_articles_that_say_the_same_support_one_bullet() -> None:
    one = told("Ellery Herald", LEAD, *MORE[:3])
    other = told(
        "Venn Post",
        "Two ferries collided in thick fog and the harbour of Port Ellery was closed.",
        *MORE[4:],
    )
    found = brief([one, other]).bullets
    bullet = next(b for b in found if "collided" in b.text)
    assert [reference.article for reference in bullet.references] in ([0, 1], [1, 0])
    assert bullet.outlets == 2
    assert sum("collided" in b.text for b in found) == 1


def test_a_near_copy_in_another_outlet_counts_once() -> None:
    one = told("Ellery Herald", LEAD, *MORE)
    copy = told("Venn Post", "Fog closed a harbour.", LEAD, *MORE)
    found = brief([one, copy]).bullets
    assert all(bullet.outlets == 1 for bullet in found)


def test_a_sentence_with_another_number_supports_nothing() -> None:
    one = told("Ellery Herald", "The flood at Venn destroyed 19 stone bridges near Orra.")
    other = told("Venn Post", "The flood at Venn destroyed 24 stone bridges near Orra.")
    assert all(bullet.outlets == 1 for bullet in brief([one, other]).bullets)


def test_what_the_articles_have_in_common_comes_before_what_one_of_them_tells_at_length() -> None:
    shared = "A new radar station on Cape Doon has been delayed by court cases."
    alone = "Tobias Wren, a retired pilot of Orra, collects old maps of the coast and of its isles."
    found = brief(
        [
            told("Ellery Herald", LEAD, alone, MORE[2], shared),
            told("Venn Post", MORE[4], "Court cases delayed the new radar station on Cape Doon."),
            told(
                "Orra Times", MORE[3], "The new radar station on Cape Doon waits for court cases."
            ),
        ]
    ).bullets
    order = [bullet.text for bullet in found]
    assert "radar station on Cape Doon" in order[0] or "radar station on Cape Doon" in order[1]
    assert alone not in order[:2]


def test_a_caption_with_a_label_and_a_sentence_that_breaks_off_are_no_bullets() -> None:
    text = (
        "The owner of the ferry offered a reward of 900 crowns to whoever finds its bell.\n\n"
        "Reward: The owner of the ferry showed a picture of the bell to reporters.\n\n"
        "The bell of the ferry was cast in 1911 and hung for a century in the chapel of .\n\n"
        "Divers will look for the bell of the ferry in the harbour of Corliss from Monday."
    )
    texts = [bullet.text for bullet in analyze(Article.from_text(text)).bullets]
    assert len(texts) == 2
    assert not any(said.startswith("Reward:") or said.endswith("of .") for said in texts)
