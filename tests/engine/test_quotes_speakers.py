"""Who said the words between marks."""

from __future__ import annotations

from datetime import date

import pytest

from briefing import Article, analyze, brief, to_markdown
from briefing.model import Quote


def quotes(text: str) -> list[Quote]:
    return [quote for quote in analyze(Article.from_text(text)).quotes if quote.kind != "indirect"]


def said(text: str) -> list[tuple[str, str | None]]:
    return [
        (quote.text(text), quote.speaker.label if quote.speaker else None) for quote in quotes(text)
    ]


WHERE = {
    "after, name first": "“The ferry is late,” Ana Reyes said.",
    "after, verb first": "“The ferry is late,” said Ana Reyes.",
    "before, comma": "Ana Reyes said, “The ferry is late.”",
    "before, colon": "Ana Reyes said: “The ferry is late.”",
    "before, colon and a new paragraph": "Ana Reyes wrote:\n\n“The ferry is late.”",
    "dash": "“The ferry is late.” — Ana Reyes",
    "according to": "The delay is “an outrage to everyone here,” according to Ana Reyes.",
    "apposition before the verb": "Ana Reyes, the head of the port, said: “The ferry is late.”",
    "apposition with a place": (
        "“The ferry is late,” said Ana Reyes, a nurse from Corliss who lives nearby."
    ),
    "relative clause before the verb": (
        "Ana Reyes, who has run the port since May, said: “The ferry is late.”"
    ),
    "apposition between dashes": "Ana Reyes – a nurse – said: “The ferry is late.”",
    "verb after an apposition": "“The ferry is late,” Ana Reyes, the port’s head, said.",
    "possessive decoy": "Omar Tull’s deputy, Ana Reyes, said: “The ferry is late.”",
    "addressee": "“The ferry is late,” Ana Reyes told Omar Tull.",
    "asked by": "Asked by Omar Tull about the delay, Ana Reyes said: “The ferry is late.”",
    "news outlet as addressee": "“The ferry is late,” Ana Reyes told CNN.",
    "venue": "“The ferry is late,” Ana Reyes said in a post on Telegram.",
    "office in front": "“The ferry is late,” Port Minister Ana Reyes said.",
    "issuer of a statement": (
        "Ana Reyes issued a statement saying that the delay was “an outrage to everyone here”."
    ),
    "transcript": "REYES: The tide was low.\n\n“The ferry is late,” Ana Reyes said.",
}


@pytest.mark.parametrize("text", WHERE.values(), ids=WHERE.keys())
def test_the_attribution_may_stand_anywhere(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == ["Ana Reyes"]


def test_an_interrupted_sentence_is_one_quote_of_two_parts() -> None:
    text = "“The ferry,” Ana Reyes said, “is late again today.”"
    assert said(text) == [("The ferry, […] is late again today.", "Ana Reyes")]


def test_a_new_sentence_after_the_attribution_is_a_quote_of_its_own() -> None:
    text = "“The ferry is late,” Ana Reyes said. “We will wait for it.”"
    assert said(text) == [
        ("The ferry is late,", "Ana Reyes"),
        ("We will wait for it.", "Ana Reyes"),
    ]


def test_a_speech_over_paragraphs_is_one_quote() -> None:
    text = (
        "Ana Reyes said: “The ferry is late.\n\n"
        "“We will wait for it on the pier.\n\n"
        "“Then we will see.”"
    )
    (quote,) = quotes(text)
    assert len(quote.spans) == 3
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Reyes"


def test_speech_left_open_goes_on_behind_a_caption() -> None:
    text = (
        "Ana Reyes said: “The ferry is late. The tide is low.\n\n"
        "Omar Tull waits on the pier in Corliss (Getty Images)\n\n"
        "“We will wait for it, and then we will see.”"
    )
    assert [speaker for _, speaker in said(text)] == ["Ana Reyes", "Ana Reyes"]


REFERRING = {
    "pronoun": (
        "Ana Reyes opened the port. “The ferry is late,” she said.",
        "Ana Reyes",
    ),
    "pronoun with a rival of the same sex": (
        (
            "Ana Reyes spoke first and criticised the plans of Mary Tull. "
            "“The ferry is late,” Reyes said.\n\n“We will wait,” she added."
        ),
        "Ana Reyes",
    ),
    "office": (
        "Sen. Ana Reyes met Mayor Omar Tull. “The ferry is late,” the senator said.",
        "Ana Reyes",
    ),
    "state and office": (
        "Sen. Ana Reyes met Mayor Omar Tull. “The ferry is late,” the Oregon senator said.",
        "Ana Reyes",
    ),
    "country and office": (
        "Kenyan President Ana Reyes met Omar Tull. “The ferry is late,” the Kenyan president said.",
        "Ana Reyes",
    ),
    "company": (
        "Corliss Ferries said it had trouble. “The ferry is late,” the company said.",
        "Corliss Ferries",
    ),
    "unit": (
        (
            "Kenya’s 41st mountain rifle brigade has new boats. "
            "“The ferry is late,” the brigade said in a statement."
        ),
        "Kenya’s 41st mountain rifle brigade",
    ),
    "acronym": (
        "The Institute for the Study of Tides (IST) met. “The ferry is late,” the IST said.",
        "Institute for the Study of Tides",
    ),
    "statement of a body": (
        (
            "Some 40 members of Corliss Council met. “The ferry is late,” said a Corliss Council "
            "statement."
        ),
        "Corliss Council",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), REFERRING.values(), ids=REFERRING.keys())
def test_speakers_are_those_a_reader_knows(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


UNNAMED = {
    "a spokesman": ("“The ferry is late,” a port spokesman said.", "a port spokesman"),
    "a body's spokesman is not the body": (
        "Corliss Ferries has trouble. “The ferry is late,” a Corliss Ferries spokesman said.",
        "a Corliss Ferries spokesman",
    ),
    "a name's spokesman is not the name": (
        "Ana Reyes was away. “The ferry is late,” a Reyes spokesman said.",
        "a Reyes spokesman",
    ),
    "officials": ("“The ferry is late,” local officials said.", "local officials"),
    "a crowd": ("Protesters at the port chanted “Leave our river alone”.", "protesters"),
    "those officials again": (
        "Two senior port officials met. “The ferry is late,” the officials said.",
        "two senior port officials",
    ),
    "somebody known by a coat": (
        "The hall was full. “The ferry is late,” a woman in a red coat said.",
        "a woman",
    ),
    "another one": (
        "“We waited for hours,” said one passenger. “Nobody told us why,” said another.",
        "another passenger",
    ),
    "somebody who knows": (
        "“They are close to a deal,” said a person familiar with the harbour talks.",
        "a person familiar with the harbour talks",
    ),
    "somebody who knows again": (
        "“They are close,” said a person briefed on the talks. “It is near,” the person said.",
        "a person briefed on the talks",
    ),
    "one source of several": ("“The ferry is late,” said one source at the port.", "one source"),
}


@pytest.mark.parametrize(("text", "label"), UNNAMED.values(), ids=UNNAMED.keys())
def test_the_unnamed_stay_unnamed(text: str, label: str) -> None:
    speaker = quotes(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.label, speaker.kind) == (None, label, "unnamed")


NOT_SPEECH = {
    "nickname": 'Then Ana "Bee" Ortiz left the hall.',
    "title": "Her novel “The Last Ferry to Corliss” sold well.",
    "named word": "Pilots use the term “ghosting” a lot.",
    "address": "The page “www.ferry.example/late” is down.",
    "so-called": "The so-called “tide tax” passed.",
    "song": "The band played the song “Low Tide” twice.",
}


@pytest.mark.parametrize("text", NOT_SPEECH.values(), ids=NOT_SPEECH.keys())
def test_words_that_are_not_speech_are_left_out(text: str) -> None:
    assert said(text) == []


KINDS = {
    "sentence": ("“The ferry is late,” Ana Reyes said.", "direct"),
    "question": ("“Where is the ferry?” Ana Reyes asked.", "direct"),
    "phrase": ("Ana Reyes called the delay “a disgrace for the port”.", "partial"),
    "fragment of a report": ("Ana Reyes said the ferry was “late again, as ever.”", "partial"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_whole_clauses_are_direct_and_phrases_partial(text: str, kind: str) -> None:
    assert [quote.kind for quote in quotes(text)] == [kind]


def test_a_quote_within_a_reported_quote_belongs_to_the_inner_speaker() -> None:
    text = "Ana Reyes recalled the pilot telling passengers: “We are going to turn around.”"
    assert said(text)[0][1] == "pilot"


def test_a_transcript_names_its_speakers_inside_the_marks() -> None:
    text = (
        "Omar Tull met Ana Reyes on stage.\n\n"
        "“TULL: Is the ferry late again?\n\n“REYES: It is, and we know why.”"
    )
    assert [speaker for _, speaker in said(text)] == ["Omar Tull", "Ana Reyes"]


TURNS = {
    "capitals": "{}HOST: Who pays?\n\nREYES: The town does. It has to.\n\nHOST: And how much?",
    "names": "{}Omar Tull: Who pays?\n\nAna Reyes: The town. It has to.\n\nOmar Tull: Why?",
    "question and answer": "{}Q: Who pays for it?\n\nA: The town does. It has to.\n\nQ: Why?",
}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (TURNS["capitals"], ["HOST", "Ana Reyes", "HOST"]),
        (TURNS["names"], ["Omar Tull", "Ana Reyes", "Omar Tull"]),
        (TURNS["question and answer"], ["Q", "A", "Q"]),
    ],
    ids=TURNS.keys(),
)
def test_a_transcript_without_marks_is_a_quote_for_each_turn(
    text: str, speakers: list[str]
) -> None:
    text = text.format("Ana Reyes, the mayor, was on the radio.\n\n")
    assert [speaker for _, speaker in said(text)] == speakers
    assert all(quote.kind == "direct" and quote.confidence == 1.0 for quote in quotes(text))
    assert any(words.endswith("It has to.") for words, _ in said(text))


NO_TURNS = {
    "notes": "UPDATE: It rains.\n\nNOTE: It is cold.\n\nUPDATE: It rains still.",
    "a list": "Rain: It was wet.\n\nRain: It was cold.\n\nRain: It was late.",
    "two only": "HOST: Who pays?\n\nREYES: The town does.",
    "each only once": "WHERE IT RAINED: In Corliss.\n\nFERRIES: Late.\n\nROADS: Closed.",
}


@pytest.mark.parametrize("text", NO_TURNS.values(), ids=NO_TURNS.keys())
def test_labels_that_name_no_speakers_make_no_transcript(text: str) -> None:
    assert quotes(text) == []


def test_turns_between_marks_stay_what_stands_between_the_marks() -> None:
    text = "“HOST: Who pays?\n\n“REYES: The law says: ‘The town.’\n\n“HOST: And how much?”"
    assert said(text)[0][0].startswith("HOST: Who pays?")


def test_quotes_inside_a_turn_belong_to_the_turn() -> None:
    text = TURNS["capitals"].format("").replace("It has to.", "The law says: “It has to.”")
    assert len(quotes(text)) == 3


def test_an_organisation_and_a_document_can_speak() -> None:
    text = "“The ferry is late,” the Ministry of Rivers said in a statement."
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.kind) == ("Ministry of Rivers", "organization")


def test_the_venue_is_kept_apart_from_the_speaker() -> None:
    (quote,) = quotes("“The ferry is late,” Ana Reyes said in a post on Telegram.")
    assert quote.venue == "in a post on Telegram"


def test_cue_and_mention_point_into_the_text() -> None:
    text = "“The ferry is late,” Ana Reyes said."
    (quote,) = quotes(text)
    assert quote.cue is not None
    assert quote.mention is not None
    assert (quote.cue.of(text), quote.mention.of(text)) == ("said", "Ana Reyes")


def test_an_attribution_among_rivals_is_less_sure_than_a_plain_one() -> None:
    plain = "“The ferry is late,” Ana Reyes said."
    rivals = "Mary Tull saw Ana Reyes and Ida Moss. The ferry was “late again, of course.”"
    assert quotes(plain)[0].confidence > quotes(rivals)[0].confidence
    assert quotes(plain)[0].clear


def test_no_speaker_is_made_up_where_nobody_is_mentioned() -> None:
    (quote,) = quotes("“Nothing will ever be the same again.”")
    assert quote.speaker is None
    assert not quote.clear


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will go on,” Ana Reyes and Tom Holt said in a statement.", "Ana Reyes and Tom Holt"),
        ("“We saw it,” said Ana Reyes and Tom Holt.", "Ana Reyes and Tom Holt"),
        ("“We saw it,” said Ana Reyes and Tom Holt in a statement.", "Ana Reyes and Tom Holt"),
        ("“We saw it,” said Ana Reyes and Tom Holt left the room.", "Ana Reyes"),
        ("“It was late,” said Ana Reyes, and Tom Holt nodded.", "Ana Reyes"),
    ],
    ids=["name first", "verb first", "with a venue", "another verb follows", "a comma parts them"],
)
def test_two_who_speak_together_are_one_joint_speaker(text: str, speaker: str) -> None:
    ((_, label),) = said(text)
    assert label == speaker


def test_the_statement_is_of_the_body_that_spoke_in_it() -> None:
    text = (
        "The Orrin Water Authority said in a statement that two gates had opened.\n\n"
        "“There is no danger,” the statement said."
    )
    quotes = analyze(Article.from_text(text)).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == [
        "Orrin Water Authority",
        "Orrin Water Authority",
    ]


def test_a_day_that_is_declared_something_is_not_when_it_was_declared() -> None:
    text = "Mayor Ilse Quant declared Saturday a day of mourning."
    article = Article.from_text(text, published=date(2026, 3, 11))
    assert all(quote.said is None for quote in analyze(article).quotes)


def test_a_phrase_in_marks_inside_a_report_is_of_whom_the_report_is_of() -> None:
    text = (
        "The Harbor Party called the ruling a gift. Its leader, Prime Minister Jorunn Falk, said "
        "on Thursday evening that the government would comply “to the letter.”"
    )
    quotes = analyze(Article.from_text(text)).quotes
    assert {q.speaker.name for q in quotes if q.speaker and "letter" in q.text(text)} == {
        "Jorunn Falk"
    }


def test_a_season_says_nothing() -> None:
    text = "An independent review in the spring described the building as “sound but tired”."
    speakers = [q.speaker.label for q in analyze(Article.from_text(text)).quotes if q.speaker]
    assert "spring" not in speakers


def test_what_cannot_speak_is_no_hint_at_a_speaker() -> None:
    text = "Parliament’s committee, whose approval is needed, said it had not been told of a date."
    markdown = to_markdown(brief([analyze(Article.from_text(text))]))
    assert "perhaps a date" not in markdown
