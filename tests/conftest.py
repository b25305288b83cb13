"""No test reads the configuration or data of whoever runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from briefing.config import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path


# Machines are noisy: how long an example takes is no reason to fail.
settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")


@pytest.fixture(autouse=True)
def config_file(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the configuration file of this test alone, which is empty."""
    file = tmp_path_factory.mktemp("config") / "config.toml"
    file.touch()
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    monkeypatch.setenv("BRIEFING_CONFIG", str(file))
    monkeypatch.setenv("BRIEFING_DATA", str(file.parent / "data"))
    return file
