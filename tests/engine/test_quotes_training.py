"""The weights can be rebuilt, and they are small."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.quotes.learning import Choice, fit
from briefing.quotes.training import main
from briefing.quotes.weights import pack, unpack

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Ana Reyes met Omar Tull. “The ferry is late,” Reyes said.\n\n"
    "Omar Tull said the tide was low. “We will wait,” he added."
)


def article() -> dict[str, object]:
    def quote(words: str, source: str, cue: str, kind: str) -> dict[str, object]:
        start = TEXT.index(words)
        after = TEXT.index(cue, start) if kind == "direct" else TEXT.rindex(cue, 0, start)
        name = TEXT.index(source, start) if kind == "direct" else TEXT.rindex(source, 0, start)
        return {
            "content": [start, start + len(words)],
            "kind": kind,
            "speaker_span": [name, name + len(source)],
            "speaker_name": source,
            "cue_span": [after, after + len(cue)],
        }

    return {
        "id": "ferry",
        "text": TEXT,
        "quotes": [
            quote("The ferry is late", "Reyes", "said", "direct"),
            quote("the tide was low", "Omar Tull", "said", "indirect"),
            quote("We will wait", "he", "added", "direct"),
        ],
    }


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    labelled = tmp_path / "labelled.jsonl"
    labelled.write_text((json.dumps(article()) + "\n") * 20, encoding="utf-8")
    built = []
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        main(labelled, labelled, folder)
        built.append({file.name: file.read_bytes() for file in sorted(folder.iterdir())})
    assert built[0] == built[1]
    assert built[0].keys() == {"cues.json", "sources.json", "speakers.json"}
    assert all(len(unpack(weights.decode())) > 9 for weights in built[0].values())


def test_fitting_prefers_what_is_right() -> None:
    choices = [Choice([["near"], ["far"]], frozenset({0}))] * 10
    weights = fit(choices, epochs=3, rare=2, smallest=0.0)
    assert weights["near"] > weights["far"]


def test_rare_features_and_small_weights_are_left_out() -> None:
    choices = [Choice([["near"], ["far"]], frozenset({0}))] * 10
    once = Choice([["near", "once"], ["far"]], frozenset({0}))
    assert "once" not in fit([*choices, once], epochs=1, rare=2, smallest=0.0)
    assert fit(choices, epochs=1, rare=2, smallest=100.0) == {}


def test_what_is_packed_comes_back_the_same() -> None:
    table = {"bias": 0.3, "after bias": -1.25, "after left D P": 0.07, "after left  |": 2.0}
    assert unpack(pack(table)) == table


def test_the_weights_in_the_package_stay_small() -> None:
    folder = files("briefing.quotes") / "data"
    assert sum(len(file.read_bytes()) for file in folder.iterdir()) < 350_000
