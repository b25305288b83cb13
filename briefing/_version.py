"""The version of briefing, read by the build and by `--version`."""

from typing import Final

__version__: Final = "0.1.0"
