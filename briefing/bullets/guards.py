"""Tell which sentences a reader understands, and is not misled by, on their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.bullets.definites import DEFINITE
from briefing.bullets.marked import quotation_fault, unbalanced
from briefing.bullets.references import points_back
from briefing.bullets.wording import apply
from briefing.language.names.lexicon import gazetteer
from briefing.language.speech import LEMMA
from briefing.language.verbs import PRESENT, VERBS, ends_phrase
from briefing.language.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Analysis, Edit, Quote, Sentence
    from briefing.span import Span

DANGLING: Final = "dangling reference"
"""The fault of a sentence that takes up what only a sentence before it tells."""
MOST_WORDS: Final = 45
_FEWEST_WORDS: Final = 5
_TAIL: Final = 12
"""Signs at the end of a sentence that show that it breaks off."""

_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_FIRST_PERSON: Final = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]ine(?=,| (?:is|was|are|were|has|have)\b)|[Ww]e"
    r"|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur|us|[Yy]ou|[Yy]our)\b"
)
_HOUSEKEEPING: Final = re.compile(
    r"\b(?:image|photo|picture|video): "
    r"|\b(?:reached out to|contacted \w+ for|requests? for comment|reached for comment"
    r"|caught up with|immediately respond|contributed to this|follow us|follow(?= @)"
    r"|go to \w+\.(?:com|org|net)|find out more|watch how|enjoy the latest"
    r"|click here|sign up|subscribe|newsletter|scroll down|watch (?:the )?video|photo gallery"
    r"|in the (?:image|picture|photo|graphic|map|video)"
    r"|copyright (?:\d|©|by)|©|all rights reserved|e-?mailed|read more|see also)\b"
    r"|\b(?:pictured|above|below)\b\W*$|https?://|www\.|\bsee below\b"
    r"|\((?:far )?(?:left|right|pictured|above|below|cent(?:re|er)|circled|inset|top|bottom)\)"
)
"""In small letters: what a newsroom says of itself and of its page."""
_LABELLED: Final = re.compile(
    r"\(|(?:Above|Below|Pictured|Left|Right)[,:] |[A-Z]{2,3}: "
    r"|[A-Z][\w’'-]*(?: [\w’'-]+){0,3}: (?=[‘'“\"]?[A-Z])"
)
"""What stands before the words of a caption or an answer ("Reward: The owner offers …")."""
_BROKEN_OFF: Final = re.compile(
    r"\b(?:and|or|the|an?|of|by|with|for|from)\.$"
    r"|\b(?:and|or|[Tt]he|an?|of|in|to|by|with|for|from|at|on) \.$"
)
_CREDIT: Final = re.compile(r"\s*(?:Image|Photo|Photograph|Picture|Credit)s?:", re.IGNORECASE)
"""What follows a caption that stands among the sentences."""
_DANGLING: Final = words(
    """
    he she they it this these those that such his her their its him them thus hence
    therefore instead otherwise similarly likewise conversely nor so then consequently
    here afterwards meantime plus
    """
)
_CONTRACTED: Final = words("there's it's that's here's what's who's he's she's they're they've")
"""A verb on a word that may open a sentence."""
_ENCLITIC: Final = re.compile(r"[’'](?:s|re|d|ll|ve)$")
"""What may hang on a pronoun ("It's a habit of pilots")."""
_COMPARING: Final = words("another others neither either both")
"""Words that point back unless a name follows ("Both Torvik and Sand")."""
_EXPLETIVE: Final = re.compile(
    r"It(?: is|['’]s| was| remains| has been) (?:not )?(?:\w+ )?(?:unclear|clear|known|unknown"
    r"|expected|believed|thought|likely|unlikely|estimated|possible|reported"
    r"|the (?:first|second|third|latest))\b|It has been [^.]{0,40}since\b|So far\b"
    r"|It (?:turns|turned) out that\b|It (?:looks|looked|seems|seemed) (?:like|as if"
    r"|as though)\b(?! (?:it|he|she|they)\b)"
    r"|It [a-z’']+ come as (?:no|a) (?:\w+ )?surprise\b|It took [^.]{0,40} to\b"
    r"|It['’]s [^,.]+, but [A-Z]"
)
_NOW: Final = re.compile(
    r"This (?:week|weekend|month|year|morning|afternoon|evening|summer|autumn|fall|winter|spring"
    r"|season|century|decade|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)"
)
_SCENE: Final = re.compile(
    r"It (?:was|is) (?:an? )?(?:[a-z-]+ ){0,4}"
    r"(?:morning|day|night|evening|afternoon|week|year|time)\b"
)
"""A sentence that sets a scene ("It was a grey sort of morning.")."""
_LOOKING_BACK: Final = re.compile(
    r"(?:In|On|At|By|With|For|From|After|Before|During|Under|Since|Despite|Following|Until|Of|To"
    r"|Because of|According to) (?:(?:this|that|these|those|such)(?! (?:who|week|weekend|month"
    r"|year"
    r"|morning|afternoon|evening|summer|autumn|fall|winter|spring|season|century|decade)\b)"
    r"|it|them|then|the same)\b"
    r"|(?:If|When|While|As|After|Before|Once|Until|Because|Although|Though|Since) (?:it|they)\b"
)
_AFTER_OPENING: Final = re.compile(
    r"(?:Among|Amongst|In|On|At|By|With|For|From|After|Before|During|Under|Since|Despite"
    r"|Following|Until|Earlier|Within|Through|Throughout|Without|Across|Beyond|Over|Via)"
    r" (?:[a-z0-9]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[\w’'-]*(?:,? [a-z0-9][\w’'-]*){0,10},? (?:it|they)"
    r"(?! (?:is|was|became|remains|has been) (?:\w+ )?(?:un)?(?:clear|known|likely|reported"
    r"|possible|announced|revealed|expected)\b)\b"
)
"""An opening without a name, and behind it a pronoun for the subject ("Among adults, it was")."""
_ADVERB_OPENING: Final = re.compile(
    r"[A-Z][a-z]+ly,? (?:it|they|he|she)(?! (?:is|was|became|remains"
    r"|has been) (?:\w+ )?(?:un)?(?:clear"
    r"|known|likely|reported|possible|announced|revealed|expected|thought|believed)\b)\b"
)
"""An adverb, and behind it a pronoun for the subject ("Initially, they thought")."""
_ELIDED: Final = re.compile(
    r"\b(?:received|got|won|had|took|scored|spoken of|was|were) (?:only |just )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?:,\d{3})*)\W*$|\bin question\b"
)
"""A number at the end without what it counts ("received 192."), and what the text left open."""
_PRONOUN_SAID: Final = re.compile(r", (?:it|they|he|she) (?P<verb>\w+)(?: \w+)?\W*$")
"""A speaker at the end who is a pronoun ("…, it said")."""
_PRONOUN_SOURCE: Final = re.compile(
    r"\b[Aa]ccording to (?:it|them|him|her)\b(?! \w+)"
    r"|^[^,“\"]+, (?:it|they) (?:said|says|say|added)\b"
    r"|^(?:The|A|An) [a-z ]+, (?:he|she) (?:said|says|added)\b"
    r"|, (?:it|they) (?:said|says?|added|adds?|argued?|claim(?:ed)?|reason(?:ed)?|believed?|wrote"
    r"|write|noted?|explain(?:ed)?|conclude[ds]?|suggest(?:ed)?),"
)
"""A speaker in front or in the middle who is a pronoun ("The gate, it said, was open.")."""
_AGED: Final = re.compile(r"The \d{1,3}-year-old(?! [a-z]+ (?:who|from|of|in|with|whose)\b)\b")
"""Somebody of whom the sentence tells the age alone."""
_NATIONAL: Final = re.compile(
    r"(?:The|(?:While|As|When|After|Although|Before) the)"
    r" (?P<nation>[A-Z][a-z]+(?: [A-Z][a-z]+)?(?<!ish)(?<!ese)(?<!ch)(?<!s)) (?P<next>[a-z]+)"
)
"""Perhaps one from a country; "the British" are many, and known."""
_CAPTIONED: Final = re.compile(r"[^,]*[A-Z][\w’'-]+ [a-z]+ing ")
"""A name and what it is seen doing."""
_SUBJECTLESS: Final = re.compile(
    r"(?:Says|Said|Adds|Added|Claims|Tells|Argues|Insists|Warns|Believes|Calls|Denies|Wants"
    r"|(?:How|Where|When|What) to) |(?:Fast-forward|Rewind|Imagine|Consider|Picture)\b(?! of)"
)
"""A verb without its subject, as in a line below a headline or in a word to the reader."""
_ONLY_SUBORDINATE: Final = re.compile(
    r"(?:Because(?! of\b)|Although|Though|Whereas"
    r"|As (?:the|(?!many|much|few|long|soon|early|late|far|well)[a-z]+ [a-z]{3,}s))\b"
    r"(?:(?! --|[–—])[^,;:])*$"
)
"""A clause that hangs on another, and nothing on which it hangs."""
_ONLY_A_CLAUSE: Final = re.compile(r"(?P<noun>[^,]{1,60}), (?:who|which|whose) [^,]*$")
"""A noun with a clause on it and nothing behind ("Young pilots, who have left Venn.")."""
_ABSTRACT: Final = words(
    """
    move decision announcement incident news change changes approach case figures figure result
    results findings finding process issue problem situation effort efforts plan idea question
    answer reason fact claim claims allegation allegations charge charges comment comments remark
    remarks statement statements response development developments event events step measure
    measures proposal ruling verdict order agreement deal vote visit trip talks meeting call
    experience story report reports study views point latter former difference trend rest same
    others pair two three duo group accident discovery revelation warning request exercise
    """
)
"""Nouns that after a bare "the" stand for something told before."""


def beyond_editing(analysis: Analysis, sentence: Sentence, quotes: tuple[Quote, ...]) -> str | None:
    """Return why no edit makes a bullet of `sentence`, or None when one may.

    `quotes` are those whose words or attribution touch the sentence.
    """
    text = analysis.article.text
    said = sentence.span.of(text)
    if analysis.article.blocks[sentence.block].kind != "paragraph":
        return "not a paragraph"
    if said.rstrip("\"”’')] ").endswith(("?", ":", ";", ":.", ": .", "…", "...")):
        return "question or unfinished"
    if said[-1].isalnum():
        return "no closing mark"
    if "\n" in said:
        return "layout"
    if _CREDIT.match(text, sentence.span.end) or _LABELLED.match(said):
        return "caption"
    if _BROKEN_OFF.search(said[-_TAIL:]):
        return "broken off"
    if _HOUSEKEEPING.search(said.lower()) or _is_outlet_talk(analysis.article.outlet, said):
        return "housekeeping"
    return (
        quotation_fault(text, sentence.span, quotes)
        or unbalanced(said)
        or _own_voice(text, sentence.span, quotes)
        or ("scene" if _SCENE.match(said) else None)
    )


def unfit(
    analysis: Analysis,
    sentence: Sentence,
    edits: tuple[Edit, ...],
    joined: Span | None = None,
) -> str | None:
    """Return why `sentence` with `edits` cannot be a bullet, or None when it can.

    It is no sentence that is `beyond_editing`. `joined` is the sentence before it, where
    that one opens the same bullet. `DANGLING` is the only reason that joining can mend.
    """
    text = analysis.article.text
    said = sentence.span.of(text)
    before = joined.of(text) if joined else None
    count = len(said.split())
    if count > MOST_WORDS:
        count = len(apply(text, (sentence.span,), edits).split())
    if not _FEWEST_WORDS <= count <= MOST_WORDS:
        return "length"
    resolved = tuple(edit.span for edit in edits if edit.reason == "reference")
    start = sentence.span.start
    tied = [
        e
        for e in edits
        if e.reason == "capital" or (e.reason == "connective" and e.span.start == start)
    ]
    bare = apply(text, (sentence.span,), tied) if tied else said
    written = [e for e in edits if e.reason == "reference" or e in tied]
    named = apply(text, (sentence.span,), written) if resolved else bare
    opens = tied[0].span.end if tied and tied[0].span.start == start else start
    return (
        _pronoun_speaker(said, resolved)
        or (DANGLING if _ELIDED.search(said) else None)
        or (None if joined else _dangling(bare, opens, resolved))
        or (DANGLING if points_back(named, analysis.article.title, before) else None)
        or (None if _has_verb(said) else "no finite verb")
    )


def _is_outlet_talk(outlet: str | None, said: str) -> bool:
    """Return whether the newsroom speaks of its own work ("… has verified that")."""
    if not outlet or not said.startswith(outlet):
        return False
    return said[len(outlet) :].lstrip().startswith(("has ", "could ", "cannot ", "did ", "is "))


def _own_voice(text: str, sentence: Span, quotes: tuple[Quote, ...]) -> str | None:
    """Return whether the reporter speaks of "I", "we" or "you" outside quotation marks."""
    marked = [s for quote in quotes if quote.kind != "indirect" for s in quote.spans]
    for found in _FIRST_PERSON.finditer(text, sentence.start, sentence.end):
        if not any(s.start <= found.start() < s.end for s in marked):
            return "first person"
    return None


def _pronoun_speaker(said: str, resolved: tuple[Span, ...]) -> str | None:
    """Return whether the speaker is a pronoun that nothing replaces."""
    speaker = _PRONOUN_SAID.search(said)
    at_the_end = speaker is not None and speaker["verb"] in LEMMA and not resolved
    return "speaker stands elsewhere" if at_the_end or _PRONOUN_SOURCE.search(said) else None


def _dangling(said: str, opens: int, resolved: tuple[Span, ...]) -> str | None:
    """Return whether the start points back at something the bullet does not name.

    `said` is the sentence without a leading connective, and starts at `opens` in the text.
    """
    start = said.lstrip("“\"‘'([")
    if resolved and resolved[0].start <= opens + len(said) - len(start):
        return None
    first = _WORD.match(start)
    if first is None:
        return "no words"
    if _LOOKING_BACK.match(start) or _AFTER_OPENING.match(start):
        return DANGLING
    if _ADVERB_OPENING.match(start) and not resolved:
        return DANGLING
    if _ENCLITIC.sub("", first[0].lower()) in _DANGLING and not (
        _EXPLETIVE.match(start) or _NOW.match(start)
    ):
        return DANGLING
    if first[0].lower() in _COMPARING and not start[first.end() :].lstrip()[:1].isupper():
        return DANGLING
    if _AGED.match(start) or _is_national(start):
        return DANGLING
    definite = DEFINITE.match(start)
    if definite and definite["noun"] in _ABSTRACT and ends_phrase(definite["next"]):
        return DANGLING
    return None


def _is_national(start: str) -> bool:
    """Return whether the subject is somebody of whom only the country is told."""
    found = _NATIONAL.match(start)
    if found is None or not ends_phrase(found["next"]):
        return False
    return found["nation"].lower() in gazetteer().adjectives


def _has_verb(said: str) -> bool:
    """Return whether `said` is more than a noun or a clause that hangs on another one."""
    if _SUBJECTLESS.match(said) or _ONLY_SUBORDINATE.match(said):
        return False
    clause = _ONLY_A_CLAUSE.match(said)
    found = list(_tokens(clause["noun"] if clause else said))
    if clause:
        return any(ends_phrase(low) for low in found[1:])
    if any(low in VERBS or low in LEMMA for low in found[1:]):
        return True
    return any(
        low in _CONTRACTED or (low.endswith(("ed", "n't")) and len(low) > 3) for low in found
    ) or (not PRESENT.isdisjoint(found[1:]) and not _CAPTIONED.match(said))


def _tokens(said: str) -> Iterator[str]:
    for found in _WORD.finditer(said):
        yield found[0].lower().replace("’", "'")
