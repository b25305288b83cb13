"""Settings: where their values come from, and what is said when they cannot be followed."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import SETTINGS, Setting, config_path, document, load, settings_table
from briefing.config.kinds import Count, CountOrAuto
from briefing.config.table import ASCII, BULLETS, MEASURE, MOUSE, SECTION, THEME

by_key = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)


def problems(file: Path, text: str, **environ: str) -> list[str]:
    """Return what is told of a file with `text`, without the folder it lies in."""
    file.write_text(text, "utf-8")
    found = load({}, {"BRIEFING_CONFIG": str(file), **environ}).problems
    return [str(problem).replace(f"{file.parent}/", "") for problem in found]


@by_key
def test_every_setting_is_documented_and_has_names_of_its_own(setting: Setting[object]) -> None:
    others = [other for other in SETTINGS if other is not setting]
    assert setting.help
    assert not setting.help.endswith(".")
    assert setting.kind.allowed
    assert setting.variable not in {other.variable for other in others}
    assert setting.option not in {other.option for other in others}


@by_key
def test_a_default_can_be_written_and_read_again(setting: Setting[object]) -> None:
    written = setting.kind.write(setting.default)
    assert setting.kind.read(tomllib.loads(f"it = {written}")["it"]) == setting.default
    assert setting.kind.parse(written.strip('"')) == setting.default


@given(st.integers(-10, 200))
def test_a_count_is_taken_just_when_it_lies_in_its_range(number: int) -> None:
    for kind in (Count(40, 120), CountOrAuto(Count(40, 120))):
        for read, value in ((kind.read, number), (kind.parse, str(number))):
            if 40 <= number <= 120:
                assert read(value) == number  # type: ignore[operator]
            else:
                with pytest.raises(ValueError, match=r"^$"):
                    read(value)  # type: ignore[operator]


def test_command_line_goes_before_environment_before_file_before_default(
    config_file: Path,
) -> None:
    environ = {"BRIEFING_CONFIG": str(config_file)}
    assert load({}, environ)[MEASURE] == 76
    config_file.write_text("measure = 60", "utf-8")
    assert (load({}, environ)[MEASURE], load({}, environ).origins["measure"]) == (60, "file")
    environ["BRIEFING_MEASURE"] = "70"
    found = load({}, environ)
    assert (found[MEASURE], found.origins["measure"]) == (70, "environment")
    found = load({"measure": 80}, environ)
    assert (found[MEASURE], found.origins["measure"]) == (80, "command line")
    assert found.problems == ()


def test_a_value_that_is_not_allowed_leaves_the_next_best_in_force(config_file: Path) -> None:
    config_file.write_text('measure = 60\nsection = "quotes"', "utf-8")
    environ = {"BRIEFING_CONFIG": str(config_file), "BRIEFING_MEASURE": "wide"}
    found = load({}, environ)
    assert (found[MEASURE], found[SECTION]) == (60, "quotes")
    assert [str(problem) for problem in found.problems] == [
        "BRIEFING_MEASURE: measure: “wide” is not allowed; allowed is a whole number from 40 to 120"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# a remark\n\nmeasure = 500",
            "config.toml:3: measure: 500 is not allowed; allowed is a whole number from 40 to 120",
        ),
        (
            "measure = true",
            "config.toml:1: measure: true is not allowed; allowed is a whole number from 40 to 120",
        ),
        ('mouse = "yes"', "config.toml:1: mouse: “yes” is not allowed; allowed is true or false"),
        (
            'ascii = "never"',
            "config.toml:1: ascii: “never” is not allowed; allowed is auto, on or off",
        ),
        ("mesure = 60", "config.toml:1: mesure: there is no such setting; perhaps measure?"),
        (
            "keys = 3",
            'config.toml:1: keys: allowed is a table of ids and keys, such as "room.next" = "n"',
        ),
        (
            '[keys]\n"room.next" = 3',
            (
                'config.toml:2: keys.room.next: allowed is a key ("n") or a list of keys '
                '(["n", "ctrl+n"])'
            ),
        ),
    ],
    ids=["range", "type", "switch", "choice", "unknown", "keys", "key"],
)
def test_a_problem_names_file_line_key_and_what_is_allowed(
    config_file: Path, text: str, expected: str
) -> None:
    assert problems(config_file, text) == [expected]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"theme = \n", "config.toml:1: is not TOML: Invalid value; defaults are used"),
        (b"theme = 'caf\xe9'", "config.toml: is not in UTF-8; defaults are used"),
        (b"#" * 1_000_001, "config.toml: is longer than 1,000,000 bytes; defaults are used"),
        (b"x = " + b"[" * 100_000, "config.toml: is nested too deeply; defaults are used"),
    ],
    ids=["syntax", "encoding", "size", "depth"],
)
def test_a_file_that_cannot_be_read_is_told_and_defaults_are_used(
    config_file: Path, content: bytes, said: str
) -> None:
    config_file.write_bytes(content)
    found = load({}, {"BRIEFING_CONFIG": str(config_file)})
    assert [str(one).replace(f"{config_file.parent}/", "") for one in found.problems] == [said]
    assert found[THEME] == "ink"


def test_a_folder_or_nothing_where_a_file_should_be_is_told(tmp_path: Path) -> None:
    for path, why in ((tmp_path, "is not a file"), (tmp_path / "none", "there is no such file")):
        (problem,) = load({}, {"BRIEFING_CONFIG": str(path)}).problems
        assert why in str(problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (problem,) = load({}, {"BRIEFING_CONFIG": str(tmp_path / "pipe")}).problems
    assert "is not a file" in str(problem)


@given(st.text(max_size=200))
def test_no_text_whatever_breaks_the_loading(text: str) -> None:
    path = config_path()
    path.write_text(text, "utf-8", errors="replace")
    for problem in load().problems:
        assert str(problem).isprintable() or "\N{REPLACEMENT CHARACTER}" in str(problem)
        assert "\n" not in str(problem)
        assert "\x1b" not in str(problem)


def test_a_problem_cannot_drive_the_terminal(config_file: Path) -> None:
    (told,) = problems(config_file, 'theme = "\\u001b]0;x\\u0007"')
    assert "\x1b" not in told


def test_the_first_file_names_every_setting_and_sets_none(config_file: Path) -> None:
    assert tomllib.loads(document()) == {"keys": {}}
    assert problems(config_file, document()) == []
    for setting in SETTINGS:
        assert f"# {setting.key} = {setting.kind.write(setting.default)}" in document()


def test_the_first_file_with_the_signs_taken_away_sets_the_defaults(config_file: Path) -> None:
    lines = [line.removeprefix("# ") if " = " in line else line for line in document().split("\n")]
    assert problems(config_file, "\n".join(lines)) == []
    found = load({}, {"BRIEFING_CONFIG": str(config_file)})
    assert found.origins == dict.fromkeys(found.origins, "file")
    assert (found[MOUSE], found[BULLETS], found[ASCII]) == (True, None, "auto")
    assert found.keys == {"room.next": ("n",), "pane.down": ("j", "down")}


def test_keys_may_be_written_with_and_without_quotation_marks(config_file: Path) -> None:
    config_file.write_text('[keys]\nroom.next = "x"\n"room.back" = ["y", "z"]\n', "utf-8")
    assert load().keys == {"room.next": ("x",), "room.back": ("y", "z")}


def test_the_table_of_the_settings_names_all_of_them() -> None:
    rows = settings_table().splitlines()[2:]
    assert [row.split("`")[1] for row in rows] == [setting.key for setting in SETTINGS]


def test_the_reader_s_own_theme_is_allowed(config_file: Path) -> None:
    (config_file.parent / "themes").mkdir()
    (config_file.parent / "themes" / "mine.toml").touch()
    config_file.write_text('theme = "mine"', "utf-8")
    assert load().problems == ()
    assert load()[THEME] == "mine"
