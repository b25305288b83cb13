"""What is shipped, and where the program finds it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from briefing.bundled import bundled

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return zipfile.ZipFile(built)


def test_the_wheel_holds_both_packages_and_the_bundled_data(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert {"briefing/__init__.py", "tui/launch.py", "briefing/py.typed", "tui/py.typed"} <= names
    for folder in ("seeds", "themes"):
        shipped = {name for name in names if name.startswith(f"briefing/_bundled/{folder}/")}
        kept = {f"briefing/_bundled/{folder}/{path.name}" for path in (ROOT / folder).iterdir()}
        assert shipped == kept


def test_the_wheel_holds_every_data_file_of_the_packages(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    for package in ("briefing", "tui"):
        data = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / package).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert data <= names


def test_the_command_is_briefing(wheel: zipfile.ZipFile) -> None:
    (entry,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert "briefing = tui.launch:main" in wheel.read(entry).decode()


@pytest.mark.parametrize("folder", ["seeds", "themes"])
def test_the_bundled_folders_are_found(folder: str) -> None:
    assert any(bundled(folder).iterdir())
