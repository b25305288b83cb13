"""The command line; the app itself is handed in, so that nothing here imports textual."""

from briefing.cli.main import OpenApp, run

__all__ = ["OpenApp", "run"]
