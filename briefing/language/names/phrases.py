"""Find what may stand for a name: pronouns and noun phrases ("the Vermont senator")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from briefing.language.names.lexicon import COMMON
from briefing.language.speech import LEMMA, SAY
from briefing.language.wordlists import words
from briefing.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.language.tokens import Tokens

PhraseForm = Literal["pronoun", "definite", "indefinite", "possessive", "bare"]

PRONOUNS: Final = words("he she they we i it who")
_DEFINITE: Final = words("the this these those both")
_INDEFINITE: Final = words(
    """
    a an one another some many several few most other two three four five no every each any
    such various multiple numerous dozens
    """
)
_POSSESSIVE: Final = words("his her their its our my your")
_STOP: Final = (
    COMMON
    - words(
        """
    new old first second third last next former good great right left own other police
    people officials sources experts critics women men children voters polls two three four
    five six seven eight nine ten top half part two inside image video photo story share
    """
    )
) | words(
    """
    's also already previously recently currently reportedly allegedly quickly simply really
    reporting led made got took came went became began kept left lost won held gave seemed
    appeared wants wanted needs uses used plans planned released issued publishes published
    faces faced so-called
    """
)
PLURAL_HEADS: Final = words(
    """
    officials sources aides advisers advisors experts critics analysts economists police
    lawyers attorneys prosecutors investigators authorities witnesses supporters opponents
    lawmakers senators leaders executives members scientists researchers doctors reporters
    journalists voters residents neighbors neighbours activists campaigners observers
    spokesmen spokespeople representatives strategists operatives insiders allies people
    republicans democrats conservatives liberals progressives students teachers parents
    workers employees players families victims firefighters detectives rescuers historians
    academics professors pollsters pundits commentators organizers organisers organisations
    organizations groups media newspapers polls surveys reports documents records regulators
    diplomats ministers generals soldiers troops commanders militants rebels traders
    protesters demonstrators marchers passengers villagers farmers fishermen miners nurses
    survivors relatives refugees migrants prisoners inmates tourists commuters engineers
    inspectors islanders townspeople
    investors managers directors owners fans users customers others some many
    """
)
HEADS: Final = words(
    """
    official source person aunt uncle widow widower aide adviser advisor expert critic
    analyst economist lawyer attorney
    prosecutor investigator witness supporter opponent lawmaker senator leader executive
    member scientist researcher doctor reporter journalist voter resident neighbor neighbour
    activist campaigner observer spokesman spokeswoman spokesperson representative
    strategist operative insider ally republican democrat conservative president governor
    mayor secretary minister chairman chairwoman chair director manager chief officer judge
    justice coach captain player owner ceo founder author editor writer professor student
    teacher man woman boy girl mother father wife husband son daughter brother sister friend
    colleague nominee candidate campaign administration company firm airline bank agency
    department ministry office board committee council commission court party group
    organization organisation union association team club network paper newspaper magazine
    site website channel station report study poll survey statement letter email ad memo
    document lawsuit complaint article story editorial government regiment brigade army
    military force police watchdog regulator institute university foundation church crowd
    audience moderator host anchor interviewer pollster pundit commentator businessman
    billionaire mogul actor actress singer star comedian chef pilot driver soldier general
    commander detective sheriff inspector user participant panel jury lobbyist consultant
    veteran caller moderator employee worker boss rival runner-up front-runner frontrunner
    neurosurgeon incumbent veteran monitor embassy consulate family couple duo band union
    post tweet message blog filing ruling teenager victim survivor defendant suspect striker
    defender goalkeeper midfielder winger
    """
)
_OPENERS: Final = PRONOUNS | _DEFINITE | _INDEFINITE | _POSSESSIVE | PLURAL_HEADS
"""With what a phrase that is not a name can be found."""
_ALSO_VERBS: Final = words("reports records documents polls surveys fans leaders")
_LONGEST: Final = 9


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pronoun or noun phrase that may speak of somebody."""

    span: Span
    first: int
    last: int
    head: str
    """Lower case."""
    form: PhraseForm


def find_phrases(tokens: Tokens, block: Span, names: dict[int, int]) -> Iterator[Phrase]:
    """Yield the pronouns and noun phrases of `block`, in reading order.

    `names` maps the first token of each proper name to its last. A phrase may
    begin with a name in the possessive ("Okoro's campaign"), never end in one.
    """
    inside = tokens.inside(block)
    lower = tokens.lower
    free = inside.start
    for position in inside:
        word = lower[position]
        if position < free or not (word in _OPENERS or position in names):
            continue
        if word in PRONOUNS:
            yield _phrase(tokens, position, position, "pronoun")
            continue
        form = _form(tokens, position, names)
        if form is None:
            if (
                word in PLURAL_HEADS
                and not (word in _ALSO_VERBS and tokens.words[position - 1][0].isupper())
                and (position + 1 >= inside.stop or not _continues(tokens, position + 1))
            ):
                first = _back(tokens, position, inside.start)
                yield _phrase(tokens, first, position, "bare")
            continue
        last = _last(tokens, position, inside.stop)
        if last is None and word == "another" and _speaks(tokens, position):
            last = position
        if last is not None:
            yield _phrase(tokens, position, last, form)
            free = last + 1


def _speaks(tokens: Tokens, position: int) -> bool:
    beside = (
        *tokens.lower[max(0, position - 1) : position],
        *tokens.lower[position + 1 : position + 2],
    )
    return not SAY.isdisjoint(beside)


def _phrase(tokens: Tokens, first: int, last: int, form: PhraseForm) -> Phrase:
    return Phrase(
        Span(tokens.starts[first], tokens.ends[last]), first, last, tokens.lower[last], form
    )


def _form(tokens: Tokens, position: int, names: dict[int, int]) -> PhraseForm | None:
    word = tokens.lower[position]
    if word in _DEFINITE:
        return "definite"
    if word in _INDEFINITE:
        return "indefinite"
    if word in _POSSESSIVE:
        return "possessive"
    if position in names:
        following = names[position] + 1
        if following < len(tokens) and tokens.lower[following] in {"'s", "'"}:
            return "possessive"
    return None


def _continues(tokens: Tokens, position: int) -> bool:
    word = tokens.lower[position]
    return word[0].isalpha() and word not in _STOP and word not in LEMMA and word in HEADS


def _last(tokens: Tokens, position: int, stop: int) -> int | None:
    """Return the last token of the noun phrase that begins at `position`, or None."""
    last = None
    head = None
    for place in range(position + 1, min(position + _LONGEST, stop)):
        word = tokens.lower[place]
        if word == "'s" or (word == "." and len(tokens.lower[place - 1]) <= 3):
            continue
        if not (word[0].isalpha() or word[0].isdigit()) or word in _STOP:
            break
        if word not in HEADS and (word in SAY or (word in LEMMA and last is not None)):
            break
        last = place
        if word in HEADS or word in PLURAL_HEADS:
            head = place
    return head if head is not None else last


def _back(tokens: Tokens, position: int, start: int) -> int:
    """Return where a bare plural that ends at `position` begins."""
    first = position
    while first > start and position - first < 4:
        word = tokens.lower[first - 1]
        if not word[0].isalpha() or word in _STOP or word in LEMMA:
            break
        first -= 1
    return first
