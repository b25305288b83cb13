"""What only earlier text explains, what tells nothing, and what a long sentence can spare."""

from __future__ import annotations

import pytest

from briefing import Article, analyze, summarize

LEAD = "The harbour of Port Ellery was closed on Monday after two ferries collided in thick fog."
TRAINS = "Trains between Venn and Orra carried twice as many commuters as usual."


def texts(*sentences: str, title: str | None = None, count: int = 9) -> list[str]:
    analysis = analyze(Article.from_text("\n\n".join(sentences), title=title))
    return [bullet.text for bullet in summarize(analysis, count)]


POINTING_BACK = {
    "the day before": "The previous day, Ines Falk had sent nine pilots of Venn home.",
    "a time after it": "Two weeks later, Ines Falk sent nine pilots of Venn home.",
    "both cases": "In both cases, the pilots of Venn had left the radar on.",
    "the rest": "50 other pilots of Venn were sent home from the harbour.",
    "more of them": "Hundreds more came from Orra to look at the empty bay.",
    "all of a number": "All four have denied that the radar of Venn was off.",
    "a number alone": "14 have left the hospital of Venn since the storm of May.",
    "the first of two": "The first charged pilots of Venn with theft of a boat.",
    "a view like another": "Ines Falk expressed a similar view of the pilots of Venn.",
    "a pair": "Ines Falk, who wrote neither study, praised the pilots of Venn.",
    "two who are told": "A paper in Orra says the two settled out of court in May.",
    "this and a noun": "Pilots of Venn believe this money can be spent on a new radar.",
    "that behind a preposition": "As with the words on that door, pilots of Venn keep a lamp lit.",
    "that at the end": "A new radar for Venn and Orra will not change much of that.",
    "this behind a verb": "A letter from Orra suggests this is not true of boats in Venn.",
    "it with a verb on it": "It's a habit of pilots that costs the town of Venn a lot.",
    "they behind an adverb": "Initially, they thought that a boat of Venn was adrift.",
    "an object without a noun": "Organizers plan to deliver it to the mayor of Port Ellery.",
    "a thing described": "The Ellery Boat Society called it an embarrassing turn of the town.",
    "him without a name": "Papers reveal more details about their old case against him.",
    "named by reports": "Reports named him on Sunday as pilot and ferryman Tobias Wren.",
    "an age": "The 47-year-old was sent to the hospital of Venn on Sunday.",
    "a paper": "The Orra ferry had no radar or lamp, according to the report.",
    "a paper of a country": "The Venn statement called for a new radar in the bay.",
    "a letter in front": "In the email, pilots of Venn accused the town of sloth.",
    "a pronoun for what a name did": "Tobias Wren did not sign it for the town of Venn.",
    "another case": "In another case, nine pilots of Venn were sent home to Orra.",
    "what somebody knows": "Pilots like Tobias Wren of Venn know that all too well.",
    "what many agreed to": "Pilots in the town of Venn agreed.",
    "she behind a participle": "Disappointed with the lamps, she left the bay of Venn in May.",
    "a phase": "Phase two was planned to close all boat yards of the town of Venn.",
    "they of one who speaks": "Judge Mira Voss said they showed no respect for the town of Venn.",
    "his behind a body": "The town council of Orra announced his death on Sunday evening.",
    "him behind a thing": "Hard work in the yards of Venn earned him nine crowns a day.",
    "she in what papers say": "A paper in Orra claims she sold nine boats to the town of Venn.",
    "he far into it": "On the cold night of the great storm in the bay, he saved a boat.",
    "back then": "Back then, pilots of Venn had nine boats and a lamp of stone.",
    "then behind but": "But then the pilots of Venn sold nine boats to the town.",
    "a place told before": "Inside, nine pilots of Venn kept the old lamps of the town.",
    "them once more": "Tobias Wren examined them again in the harbour of Venn.",
    "this of which one speaks": "In a paper on ferries, Orra said that this change needs a vote.",
    "a country alone": "The Canadian won the race from Venn to Orra by two boats.",
    "now that": "Now that pride is gone from the town of Venn.",
    "him where a woman is named": "Ms Falk wrote to him about the boats of Venn in May.",
    "they of reports": "Reports at the time said they sold nine boats to Venn.",
    "they behind means": "Through modern lamps and radios, they reach the isle of Venn.",
    "a country in front": "While the Canadian lost to a pilot of Venn, boats left the bay.",
    "they behind nobody": "Once again they are wanted by the pilots of Venn and Orra.",
    "they in a change": "There has been a change in the mood since they married.",
    "that behind maybe": "Maybe that's because of the many boats of Venn and Orra.",
    "doing so": "Ines Falk was the first mayor of Venn to refuse to do so since 1911.",
}


@pytest.mark.parametrize("sentence", POINTING_BACK.values(), ids=POINTING_BACK)
def test_what_points_at_earlier_text_is_no_bullet_of_its_own(sentence: str) -> None:
    assert sentence not in texts(LEAD, "Who was it?", sentence)


SELF_EXPLAINED = {
    "two told before both": "Venn and Orra sent boats, and both countries paid for lamps.",
    "they of many who speak": "Venn Harbour Police said they had found nine boats on Sunday.",
    "this behind what it means": "A fire in Venn sank boats, and Orra says this loss is great.",
    "this week": "Ines Falk said this week that pilots of Venn need a new radar.",
    "a case in the sentence": "In the town of Venn, nine pilots bought a boat on Sunday.",
    "a similarity told": "A green ferry had a similar number of lamps to a fishing boat.",
    "more than": "Hundreds more than last year came to look at the green boats.",
    "it behind a contrast": "It's a small bay, but Port Ellery has nine ferries to Orra.",
    "his behind a description": "The pilot of the ferry to Orra lost his boat in the bay of Venn.",
    "his before its subject": "After leaving his boat in the bay, Tobias Wren walked to Orra.",
    "her of anybody": "Anybody in Venn who has lost her boat can ask the town for one.",
    "they of people": "People of Venn say they need a new radar in the bay.",
    "they of a body": "The team won the race to Orra, although they lost a boat.",
    "their before its subject": "On their return to Venn, nine pilots were met by a band.",
    "a people": "The British sold nine boats to the town of Venn in 1911.",
    "a name in front of his": "Tobias Wren miraculously saved his boat from the bay of Venn.",
    "an age with a name": "The 47-year-old pilot from Orra saved a boat in the bay of Venn.",
    "the end of the year": "In the end, nine pilots of Venn bought a boat in Orra.",
}


@pytest.mark.parametrize("sentence", SELF_EXPLAINED.values(), ids=SELF_EXPLAINED)
def test_what_explains_itself_can_be_a_bullet(sentence: str) -> None:
    assert sentence in texts(TRAINS, sentence)


FRAGMENTS = {
    "a noun with a clause": "Pilots of Venn and Orra, who have left the bay in great numbers.",
    "a verb alone": "Says Falk would close the harbour of Venn to all pilots.",
    "a caption with a side": "Ines Falk (left) was in the harbour of Venn on Sunday.",
    "a caption that points up": "Above, the ferry of Orra was towed to Venn on Sunday.",
    "a caption of a picture": "Pilot Tobias Wren leaving the old harbour court of Venn on June 3.",
    "what a picture shows": "Boats of Venn lie on the pier, as shown in the image.",
    "a row that follows": "Pilots of Venn and Orra sent a list of nine new wishes:.",
    "a list": "Lamps in the harbour, cats on the pier, bells and old boats of Venn at noon.",
    "a picture": "Harbour office photograph of pilots between the coast of Orra and the isle.",
    "only a reason": "Because in the town of Venn the pilots sleep on boats.",
    "only a circumstance": "As foreign ministers from the coast travel to Venn for talks on boats.",
    "only a way": "How to help the pilots of Venn and Orra after the storm.",
    "a word to the reader": "Imagine the harbour of Venn without a boat or a lamp.",
    "where to go": "For ways to help the pilots of Venn, go to ellery.com today.",
    "the first person": "Mine, for the time being, was left in the harbour of Venn.",
}


@pytest.mark.parametrize("sentence", FRAGMENTS.values(), ids=FRAGMENTS)
def test_what_is_no_whole_sentence_is_no_bullet(sentence: str) -> None:
    assert sentence not in texts(TRAINS, sentence)


BACKGROUND = {
    "a definition of a place": "Orra is a town in the north of Venn and has two harbours.",
    "a seat": "The Ferry Guild, an old body of pilots, is based in the town of Orra.",
    "a word": "The Grey Lamp refers to the office of the mayor of Port Ellery.",
    "a founding": "The Ferry Guild was founded in Orra in the year 1911 by pilots.",
    "an author": "Mira Voss is senior editor at the Ellery Herald in the town of Venn.",
}
NEWS = (
    LEAD,
    "Mayor Ines Falk said the harbour of Port Ellery would stay closed until the fog lifts.",
    "Nine passengers of the ferries were taken to the hospital of Venn with minor injuries.",
    "Divers inspected the damaged hull of the larger ferry for several hours.",
    "A new radar station on Cape Doon has been delayed for three years by court cases.",
    "Fishing boats have used a smaller pier in the north of the town since then.",
)


@pytest.mark.parametrize("sentence", BACKGROUND.values(), ids=BACKGROUND)
def test_what_only_defines_something_comes_after_everything_else(sentence: str) -> None:
    assert sentence not in texts(NEWS[0], sentence, *NEWS[1:], count=4)
    assert sentence in texts(NEWS[0], sentence, count=4)


def test_a_definition_that_is_the_news_keeps_its_place() -> None:
    news = "Orra is the first town in Venn to have two harbours and a pier of stone."
    assert news in texts(NEWS[0], news, *NEWS[1:], count=4)


LONG = (
    "nine pilots of Venn towed two green boats from the bay to the pier of Port Ellery after a"
    " long night in which the fog over the coast of Orra and of its two isles never lifted"
)
SPARED = {
    "an hour": f"At noon (1204 UTC) on the last Sunday of May {LONG}.",
    "words between dashes": f"Late on Sunday — the last day of the old year in Orra — {LONG}.",
    "a clause with a participle": f"On Sunday {LONG}, closing the whole of the old road to Venn.",
    "a place at the end": f"On Sunday {LONG}, between the old road to Venn and the new pier.",
    "the second of two clauses": f"On Sunday {LONG}, and they slept for nine hours in the hall.",
}


@pytest.mark.parametrize("sentence", SPARED.values(), ids=SPARED)
def test_a_sentence_that_is_too_long_spares_what_stands_aside(sentence: str) -> None:
    (bullet,) = (text for text in texts(TRAINS, sentence) if "towed" in text)
    assert len(bullet.split()) < len(sentence.split())
    assert LONG in bullet


HELD = {
    "a hedge": f"On Sunday {LONG}, apparently closing the whole of the old road to Venn.",
    "a limit": f"On Sunday {LONG}, closing at least nine of the old roads to Venn.",
    "a speaker": f"On Sunday {LONG}, closing what Ines Falk said was a road to Venn.",
    "a contrast": f"On Sunday {LONG}, but they slept for nine hours in the old hall.",
}


@pytest.mark.parametrize("sentence", HELD.values(), ids=HELD)
def test_a_hedge_a_limit_a_speaker_and_a_contrast_are_not_spared(sentence: str) -> None:
    assert texts(TRAINS, sentence) == [TRAINS]


def test_where_something_was_published_is_spared_before_those_who_found_it() -> None:
    found = (
        "researchers from Venn and Orra reported that a new coat of paint keeps the hulls of old"
        " ferries free of shells for nine years longer than the grey paint of which the yards of"
        " the coast have used so much"
    )
    sentence = f"In findings published on Monday in the Journal of Ferries, {found}."
    assert f"R{found[1:]}." in texts(TRAINS, sentence)


def test_the_abbreviation_of_a_company_ends_no_sentence() -> None:
    told = "The yard Orra Hajó Kft. (Orra Limited) bought nine boats from pilots of Venn."
    assert told in texts(TRAINS, told)
