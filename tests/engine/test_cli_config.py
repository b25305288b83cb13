"""`briefing config`, and settings on the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import cli
from briefing.config.table import MEASURE, THEME

ROOT = Path(__file__).parents[2]
STORY = ROOT / "seeds" / "dam-1-courier.txt"


def run(*words: object, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=False,
        env={**os.environ, **environ},
    )


def test_config_shows_every_value_and_where_it_comes_from(config_file: Path) -> None:
    config_file.write_text('measure = 60\n[keys]\n"room.next" = "J"\n', "utf-8")
    done = run("config", BRIEFING_SECTION="quotes")
    assert (done.returncode, done.stderr) == (0, "")
    lines = {
        line.split("  # ")[0].rstrip(): line.split("  # ")[-1] for line in done.stdout.split("\n")
    }
    assert lines["measure = 60"] == f"{config_file}:1"
    assert lines['section = "quotes"'] == "environment, BRIEFING_SECTION"
    assert lines['theme = "ink"'] == "default"
    assert lines['keys."room.next" = ["J"]'] == f"{config_file}:3"


def test_config_tells_each_problem_in_a_line_and_goes_on(config_file: Path) -> None:
    config_file.write_text('measure = 6\n[keys]\n"room.nxt" = "J"\n', "utf-8")
    done = run("config")
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        (
            f"briefing: {config_file}:1: measure: 6 is not allowed; "
            "allowed is a whole number from 40 to 120"
        ),
        f"briefing: {config_file}:3: keys.room.nxt: there is no such command; perhaps room.next?",
    ]
    assert "measure = 76" in done.stdout


def test_config_path_prints_the_path(config_file: Path) -> None:
    assert run("config", "path").stdout == f"{config_file}\n"


def test_config_keys_lists_the_keys_in_force(config_file: Path) -> None:
    config_file.write_text('[keys]\n"room.next" = ["J", "ctrl+n"]\n', "utf-8")
    done = run("config", "keys")
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("room.next ")]
    assert line.split()[1:3] == ["J", "Ctrl+N"]


def test_config_init_begins_a_file_and_never_overwrites_one(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    assert run("config", "init", BRIEFING_CONFIG=str(path)).returncode == 0
    assert run("config", BRIEFING_CONFIG=str(path)).stderr == ""
    path.write_text("measure = 60", "utf-8")
    done = run("config", "init", BRIEFING_CONFIG=str(path))
    assert done.returncode == 2
    assert done.stderr == f"briefing: cannot write {path}: it exists already and is left as it is\n"
    assert path.read_text("utf-8") == "measure = 60"


def test_without_a_name_the_file_lies_in_the_folder_of_the_platform(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environ = {name: value for name, value in os.environ.items() if name != "BRIEFING_CONFIG"}
    done = subprocess.run(
        [sys.executable, "-m", "tui", "config", "path"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
        env={**environ, "XDG_CONFIG_HOME": str(tmp_path)},
    )
    assert Path(done.stdout.strip()).parts[-2:] == ("briefing", "config.toml")


def test_options_reach_the_app_as_settings() -> None:
    seen = []

    def open_app(paths, *, piped, published, configuration):
        seen.append((configuration[THEME], configuration[MEASURE]))
        return 0

    assert cli.run(["--theme", "paper", "--measure", "66", "a.txt"], open_app) == 0
    assert seen == [("paper", 66)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--measure", "wide"), "--measure: 'wide' is not a whole number from 40 to 120"),
        (("--mouse", "maybe"), "--mouse: 'maybe' is not true or false"),
        (("export", "--bullets", "0", "x"), "--bullets: '0' is not auto or a whole number"),
    ],
    ids=["open", "switch", "export"],
)
def test_an_option_with_a_wrong_value_says_what_is_allowed(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(words, lambda *_, **__: 0) == 2
    assert said in capsys.readouterr().err


def test_an_export_takes_the_number_of_bullets_from_the_file(
    config_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def bullets(*words: str) -> int:
        assert cli.run(["export", str(STORY), *words], lambda *_, **__: 0) == 0
        section = capfd.readouterr().out.split("\n## ")[1]
        return sum(line.startswith("- ") for line in section.splitlines())

    config_file.write_text("bullets = 2", "utf-8")
    assert bullets() == 2
    assert bullets("--bullets", "1") == 1
    assert bullets("--bullets", "auto") > 2


@pytest.mark.parametrize(
    ("text", "code"), [("bullets = 0", 2), ("measure = 0", 0)], ids=["its own", "another's"]
)
def test_an_export_fails_only_when_its_own_setting_is_wrong(
    config_file: Path, text: str, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    config_file.write_text(text, "utf-8")
    assert cli.run(["export", str(STORY)], lambda *_, **__: 0) == code
    shown = capfd.readouterr()
    assert len(shown.err.splitlines()) == 1
    assert "Kessary" in shown.out
