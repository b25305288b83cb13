"""Bring the names of one article together: who is the same person or body."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefing.language.names.lexicon import GROUPS, ORGANISATION, gazetteer

if TYPE_CHECKING:
    from briefing.language.names.finder import Name
    from briefing.language.names.lexicon import Gender
    from briefing.model import EntityKind

_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL: Final = frozenset({"of", "for", "the", "and", "on", "&", "'s", "’s", "a"})
_SPELLING: Final = str.maketrans({"’": "'", "-": " "})

_NAMESAKES: Final = 20
"""No article tells more people of one surname apart."""


@dataclass(slots=True)
class Cluster:
    """The names of one entity, while they are being gathered."""

    kind: EntityKind
    names: list[Name] = field(default_factory=list)
    gender: Gender | None = None
    fullest: tuple[str, ...] = ()
    """The words of its fullest name."""
    full: int = 0
    """How many of its names have more than one word."""

    def add(self, name: Name) -> None:
        """Take `name` in, with what it tells about kind and gender."""
        self.names.append(name)
        self.full += len(name.words) > 1
        self.gender = self.gender or name.gender
        if self.kind == "unknown":
            self.kind = name.kind
        if len(name.words) > len(self.fullest) or (
            len(name.words) == len(self.fullest) and _is_shouted(self.fullest)
        ):
            self.fullest = name.words


def _is_shouted(words: tuple[str, ...]) -> bool:
    return all(word.isupper() for word in words)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Return `word` folded so that spellings of one name agree (Zelensky, Zelenskyy, Zelenskiy)."""
    plain = unicodedata.normalize("NFKD", word.translate(_SPELLING).lower())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).strip("'. ")
    if len(plain) < 6:
        return plain
    for ending in ("iy", "yi", "yy", "ij", "ii", "yj", "i"):
        if plain.endswith(ending):
            plain = plain.removesuffix(ending) + "y"
            break
    return "".join(
        sign for place, sign in enumerate(plain) if place == 0 or sign != plain[place - 1]
    )


def surname(words: tuple[str, ...]) -> str:
    """Return the folded family name of a person called `words`."""
    kept = [word for word in words if word.lower().strip(".") not in _SUFFIXES] or list(words)
    return sound(kept[-1])


def first_names_agree(one: str, other: str) -> bool:
    """Return whether two first names can be of one person (equal, an initial, or a short form)."""
    left, right = sound(one), sound(other)
    if left == right or (left[:1] == right[:1] and min(len(left), len(right)) == 1):
        return True
    short, long = sorted((left, right), key=len)
    return len(short) >= 3 and long.startswith(short)


def body_key(name: Name) -> frozenset[str]:
    """Return the words that tell one body from another, in any order and either spelling."""
    adjectives = gazetteer().adjectives
    words = (word.lower() for word in name.words if word.lower() not in _SMALL)
    folded = (sound(adjectives.get(word, word)).replace("defence", "defense") for word in words)
    return frozenset(word.removesuffix("s") if len(word) > 4 else word for word in folded)


def acronym(words: tuple[str, ...]) -> frozenset[str]:
    """Return the initials of a body's name, with and without its small words."""
    letters = [
        word[0].upper() for word in words if word.lower() not in _SMALL and word[0].isalpha()
    ]
    everything = [word[0].upper() for word in words if word[0].isalpha()]
    return frozenset({"".join(letters), "".join(everything)})


def cluster(names: list[Name], kin: frozenset[int]) -> list[Cluster]:
    """Return the entities that `names` belong to, in order of first mention.

    Full names found the persons; a surname alone joins the latest person so
    called, a first name alone the only one. Bodies join by their words in any
    order and by their initials. `kin` holds the first tokens of names that are
    introduced as somebody's relatives, who may differ from them in a middle name
    only.
    """
    gathering = _Gathering(kin)
    for name in names:
        if name.kind not in {"organization", "place"} and len(name.words) > 1:
            gathering.full(name)
        elif len(name.words) > 1:
            gathering.body(name)
    for name in names:
        if len(name.words) == 1:
            gathering.short(name)
    for group in gathering.clusters:
        group.names.sort(key=lambda name: name.first)
    return sorted(gathering.clusters, key=lambda group: group.names[0].first)


def _describes(word: str) -> bool:
    folded = word.lower()
    return folded in gazetteer().adjectives or folded in GROUPS or folded in _SMALL


class _Gathering:
    def __init__(self, kin: frozenset[int]) -> None:
        self.kin = kin
        self.clusters: list[Cluster] = []
        self.by_surname: dict[str, list[Cluster]] = {}
        self.by_first: dict[str, list[Cluster]] = {}
        self.by_body: dict[frozenset[str], Cluster] = {}
        self.by_acronym: dict[str, Cluster] = {}
        self.by_head: dict[str, Cluster] = {}
        self.by_part: dict[str, Cluster] = {}

    def _found(self, name: Name) -> Cluster:
        group = Cluster(name.kind)
        group.add(name)
        self.clusters.append(group)
        return group

    def full(self, name: Name) -> None:
        """Take in a name of two words or more that may be a person's."""
        key = surname(name.words)
        for group in self.by_surname.get(key, [])[:_NAMESAKES]:
            if first_names_agree(name.words[0], group.fullest[0]) and not (
                name.gender and group.gender and name.gender != group.gender
            ):
                if name.first in self.kin and all(name.words != own.words for own in group.names):
                    continue
                group.add(name)
                return
        group = self._found(name)
        self.by_surname.setdefault(key, []).append(group)
        self.by_first.setdefault(sound(name.words[0]), []).append(group)
        if name.kind == "unknown":
            for letters in sorted(acronym(name.words)):
                self.by_acronym.setdefault(letters, group)

    def body(self, name: Name) -> None:
        """Take in an organisation or place of two words or more."""
        key = body_key(name)
        group = self.by_body.get(key)
        if group is None:
            group = self._found(name)
            self.by_body[key] = group
            for letters in sorted(acronym(name.words)):
                if len(letters) > 1:
                    self.by_acronym.setdefault(letters, group)
            if name.kind == "organization":
                for word in (name.words[0], name.words[-1]):
                    if word.lower() not in gazetteer().places and not _describes(word):
                        self.by_part.setdefault(sound(word), group)
        else:
            group.add(name)

    def short(self, name: Name) -> None:
        """Take in a name of one word."""
        word = name.words[0]
        key = sound(word)
        persons = self.by_surname.get(key, [])[:_NAMESAKES]
        if name.kind not in {"place", "organization"} or (persons and not name.country):
            agreeing = [
                group
                for group in persons
                if not (name.gender and group.gender and name.gender != group.gender)
                or name.kind == "unknown"
            ]
            if agreeing:
                _best_known(agreeing).add(name)
                return
            firsts = self.by_first.get(key, [])
            if len(firsts) == 1 and name.kind != "person":
                firsts[0].add(name)
                return
        if (group := self.by_acronym.get(word.replace(".", "").upper())) is not None and (
            word.isupper()
        ):
            group.add(name)
            return
        if (group := self.by_part.get(key)) is not None and name.kind != "place":
            group.add(name)
            return
        if (group := self.by_head.get(key)) is None:
            self.by_head[key] = self._found(name)
            if name.kind == "unknown":
                self.by_head[key].gender = gazetteer().first_names.get(word.lower())
            if name.kind in {"person", "unknown"}:
                self.by_surname.setdefault(key, []).append(self.by_head[key])
        else:
            group.add(name)


def _best_known(groups: list[Cluster]) -> Cluster:
    """Return the one of `groups` whom the article means by the family name alone.

    Relatives are told apart by their full names; the bare name belongs to whoever is
    named in full most often, or was first.
    """
    return max(
        groups,
        key=lambda group: (group.full, -group.names[0].first),
    )


def display_name(group: Cluster) -> Name:
    """Return the name by which a reader should know `group`.

    A person by the fullest form, the first of equals; a body by the longest form that
    carries no possessive.
    """
    if group.kind == "organization":
        return max(
            group.names,
            key=lambda name: (
                "’s" not in name.words and "'s" not in name.words,
                len(name.words),
                name.words[0].lower() in gazetteer().adjectives
                and name.words[-1].lower() not in ORGANISATION,
                -name.first,
            ),
        )
    return max(
        group.names,
        key=lambda name: (len(name.words), not _is_shouted(name.words), -name.first),
    )
