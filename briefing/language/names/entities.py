"""From names, pronouns and descriptions to the entities of an article."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from briefing.language.marks import find_runs
from briefing.language.names.clusters import cluster, display_name
from briefing.language.names.finder import find_names
from briefing.language.names.phrases import find_phrases
from briefing.language.names.reference import Memory, Place
from briefing.language.names.roles import KIN, content_words, role_of
from briefing.language.speech import SAY
from briefing.language.tokens import tokenize
from briefing.language.wordlists import words
from briefing.model import Entity, Mention

if TYPE_CHECKING:
    from briefing.language.names.clusters import Cluster
    from briefing.language.names.finder import Name
    from briefing.language.names.phrases import Phrase
    from briefing.language.names.roles import Role
    from briefing.language.tokens import Tokens
    from briefing.model import Article, MentionForm, Sentence
    from briefing.span import Span

_SMALL: Final = words("a an the of and for in on to at by or with from is as vs into over but not")
"""Words that headlines write small."""
_OWNERS: Final = frozenset({"his", "her", "their"})


def find_entities(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Entity, ...]:
    """Return who and what `article` names, in order of first mention.

    Each entity carries every mention of it outside headings: names, and the
    pronouns and descriptions outside quotation marks that mean it.
    """
    text = article.text
    tokens = tokenize(text)
    blocks = tuple(
        block.span
        for block in article.blocks
        if block.kind not in {"header", "heading"} and not _is_title(tokens, block.span)
    )
    initial = _initial(article, tokens, sentences)
    names = find_names(text, tokens, blocks, initial)
    names = _without_ordinary_words(tokens, names, initial)
    clusters = cluster(names, _kin(tokens, names))
    roles = _roles(tokens, clusters, sentences)
    for group, given in zip(clusters, roles, strict=True):
        if group.kind == "unknown" and (given or _acts_like_a_person(tokens, group)):
            group.kind = "person" if 2 <= len(group.fullest) <= 4 else "unknown"
        kin = sorted({KIN[word] for role in given for word in role.words if word in KIN})
        if group.kind == "unknown" and kin:
            group.kind = "person"
            group.gender = group.gender or (kin[0] if len(kin) == 1 else None)
    mentions = _Mentions(article, tokens, sentences, clusters, roles)
    referring = mentions.referring(blocks, names)
    return tuple(
        _entity(text, group, role, referring[number])
        for number, (group, role) in enumerate(zip(clusters, roles, strict=True))
    )


def _is_title(tokens: Tokens, block: Span) -> bool:
    """Return whether nearly all longer words of a block are capitalised, as in a headline."""
    telling = [
        tokens.words[place]
        for place in tokens.inside(block)
        if tokens.words[place][0].isalpha() and tokens.lower[place] not in _SMALL
    ]
    if not 5 <= len(telling) <= 25:
        return False
    return sum(word[0].isupper() for word in telling) >= 0.85 * len(telling)


def _initial(article: Article, tokens: Tokens, sentences: tuple[Sentence, ...]) -> frozenset[int]:
    """Return the numbers of the tokens that a sentence, block or quotation begins with."""
    starts = [sentence.span.start for sentence in sentences]
    starts += [block.span.start for block in article.blocks]
    starts += [run.words.start for run in find_runs(article)]
    found = {tokens.first_from(start) for start in starts}
    marks = {"“", '"', "‘", "'", "•", "-", "—", "–", "*", ":", ".", "?", "!", "”"}
    size = len(tokens)
    return frozenset(
        found
        | {place for place in range(1, size) if tokens.words[place - 1] in marks - {".", "—", "–"}}
        | {place + 1 for place in found if place + 1 < size and tokens.words[place] in marks}
    )


def _without_ordinary_words(
    tokens: Tokens, names: list[Name], initial: frozenset[int]
) -> list[Name]:
    """Drop single capitalised words that the article also writes small, or has only at a start."""
    small = {word for word in tokens.words if word[0].islower()}
    capital = {
        name.words[position]
        for name in names
        for position in range(len(name.words))
        if position or name.first not in initial
    }
    return [
        name
        for name in names
        if len(name.words) > 1
        or name.first not in initial
        or name.kind == "place"
        or tokens.lower[name.last + 1 : name.last + 2] == (":",)
        or (name.words[0] in capital and name.words[0].lower() not in small)
        or (name.words[0].lower() not in small and name.kind != "unknown")
        or (
            name.words[0].lower() not in small
            and tokens.lower[name.first + 1 : name.first + 2] == ("'s",)
        )
        or (name.words[0].lower() not in small and _is_subject(tokens, name))
    ]


def _kin(tokens: Tokens, names: list[Name]) -> frozenset[int]:
    """Return the first tokens of the names that come as relatives ("her mother, Ada Moor")."""
    lower = tokens.lower
    found = set()
    for name in names:
        place = name.first - 1
        place -= place > 0 and lower[place] == ","
        if place > 0 and lower[place] in KIN and not _OWNERS.isdisjoint(lower[place - 3 : place]):
            found.add(name.first)
    return frozenset(found)


def _acts_like_a_person(tokens: Tokens, group: Cluster) -> bool:
    """Return whether a name of two or three words is also used as a surname, or speaks."""
    size = len(group.fullest)
    if not 2 <= size <= 3:
        return False
    if any(len(name.words) == 1 for name in group.names):
        return True
    return any(_is_subject(tokens, name) for name in group.names[:20])


def _is_subject(tokens: Tokens, name: Name) -> bool:
    return any(word in SAY for word in tokens.lower[name.last + 1 : name.last + 3])


def _roles(
    tokens: Tokens, clusters: list[Cluster], sentences: tuple[Sentence, ...]
) -> list[tuple[Role, ...]]:
    """Return for each cluster the roles that its names are given, in reading order."""
    ends = [sentence.span.end for sentence in sentences]
    inside = [tokens.inside(sentence.span) for sentence in sentences]
    found: list[tuple[Role, ...]] = []
    for group in clusters:
        roles: list[Role] = []
        if group.kind != "place":
            for name in group.names[:40]:
                here = bisect_right(ends, name.span.start)
                around = inside[here] if here < len(inside) else range(len(tokens))
                role = role_of(tokens, name, around)
                if role is not None:
                    roles.append(role)
        found.append(tuple(roles))
    return found


class _Mentions:
    """One reading of the article from start to end."""

    def __init__(
        self,
        article: Article,
        tokens: Tokens,
        sentences: tuple[Sentence, ...],
        clusters: list[Cluster],
        roles: list[tuple[Role, ...]],
    ) -> None:
        self._tokens = tokens
        self._clusters = clusters
        self._quoted = [run.whole for run in find_runs(article)]
        self._quote_starts = [span.start for span in self._quoted]
        self._sentences = [
            sentence.span.start
            for sentence in sentences
            if not self._is_quoted(sentence.span.start)
        ]
        self._ends = [sentence.span.end for sentence in sentences]
        described = [
            frozenset().union(*(role.words for role in given))
            | (
                frozenset().union(
                    *(content_words(tokens, name.first, name.last) for name in group.names[:5])
                )
                if group.kind != "person"
                else frozenset()
            )
            for group, given in zip(clusters, roles, strict=True)
        ]
        self._memory = Memory(tokens, clusters, described)

    def referring(self, blocks: tuple[Span, ...], names: list[Name]) -> list[list[Mention]]:
        """Return the pronoun and description mentions of each cluster."""
        found: list[list[Mention]] = [[] for _ in self._clusters]
        group_at = {
            name.first: (number, name)
            for number, group in enumerate(self._clusters)
            for name in group.names
        }
        spans = {name.first: name.last for name in names}
        covered = {place for name in names for place in range(name.first, name.last + 1)}
        for block_number, block in enumerate(blocks):
            phrases = {
                phrase.first: phrase
                for phrase in find_phrases(self._tokens, block, spans)
                if phrase.last not in covered
            }
            for position in self._tokens.inside(block):
                phrase = phrases.get(position)
                if phrase is not None:
                    self._refer(phrase, block_number, found)
                if position in group_at:
                    number, name = group_at[position]
                    self._remember(number, name.first, name.last, block_number)
        return found

    def _refer(self, phrase: Phrase, block: int, found: list[list[Mention]]) -> None:
        if phrase.form in {"indefinite", "bare"} or self._is_quoted(phrase.span.start):
            return
        sentence = bisect_right(self._sentences, phrase.span.start)
        if phrase.form == "pronoun":
            number = self._memory.pronoun(phrase, sentence, block)
        else:
            number = self._memory.description(phrase)
        if number is None:
            return
        if phrase.head in {"who", "it", "they"}:
            found[number].append(Mention(phrase.span, "pronoun"))
            return
        form: MentionForm = "pronoun" if phrase.form == "pronoun" else "description"
        found[number].append(Mention(phrase.span, form))
        self._remember(number, phrase.first, phrase.last, block)

    def _remember(self, number: int, first: int, last: int, block: int) -> None:
        start = self._tokens.starts[first]
        self._memory.add(
            Place(
                group=number,
                first=first,
                last=last,
                sentence=bisect_right(self._sentences, start),
                block=block,
                quoted=self._is_quoted(start),
                quoting=self._is_quoting(start),
            )
        )

    def _is_quoting(self, offset: int) -> bool:
        """Return whether a quotation begins behind `offset` in the same sentence."""
        run = bisect_right(self._quote_starts, offset)
        here = bisect_right(self._ends, offset)
        return (
            run < len(self._quoted)
            and here < len(self._ends)
            and self._quote_starts[run] < self._ends[here]
        )

    def _is_quoted(self, offset: int) -> bool:
        here = bisect_right(self._quote_starts, offset) - 1
        return here >= 0 and self._quoted[here].end > offset


def _entity(text: str, group: Cluster, roles: tuple[Role, ...], referring: list[Mention]) -> Entity:
    name = _plain(display_name(group).span.of(text))
    forms: dict[str, None] = {}
    for other in group.names:
        forms.setdefault(_plain(other.span.of(text)))
    forms.pop(name, None)
    role = max(roles, key=lambda role: len(role.words), default=None)
    mentions = [Mention(other.span) for other in group.names] + referring
    return Entity(
        name=name,
        kind=group.kind,
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        aliases=tuple(forms),
        role=_uncapitalised(_plain(role.span.of(text))) if role else None,
        gender=group.gender,
    )


def _plain(words: str) -> str:
    return " ".join(words.split())


def _uncapitalised(role: str) -> str:
    """Return `role` without the capital that its article has at the start of a sentence."""
    first, _, rest = role.partition(" ")
    return f"{first.lower()} {rest}" if first in {"A", "An", "The"} else role
