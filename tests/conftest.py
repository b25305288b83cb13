"""No test sees or changes the configuration or data of whoever runs it."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from briefing.config import SETTINGS
from tests.serving import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

# Machines are noisy: how long an example takes is no reason to fail.
settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")


@pytest.fixture
def server() -> Iterator[Server]:
    """Serve on this machine what the test says, until it ends."""
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def _config_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("config")


@pytest.fixture(autouse=True)
def config_file(_config_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the configuration file of this test alone, which is empty."""
    # Numbered folders are counted anew for each, which takes long when there are thousands.
    file = Path(mkdtemp(dir=_config_root)) / "config.toml"
    file.touch()
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    monkeypatch.delenv("BRIEFING_LIBRARY", raising=False)
    monkeypatch.setenv("BRIEFING_CONFIG", str(file))
    monkeypatch.setenv("BRIEFING_DATA", str(file.parent / "data"))
    monkeypatch.setenv("BRIEFING_CACHE", str(file.parent / "cache"))
    return file
