"""The reader's configuration: one table of settings, and where their values come from.

A value given on the command line is taken before one in the environment
(`BRIEFING_…`), that before one in the configuration file, and that before the
default. Whatever is wrong with any of them is told as a `Problem`; nothing is
fatal, the next best value is taken instead.
"""

from briefing.config.folder import config_path, themes_folder
from briefing.config.kinds import Setting
from briefing.config.load import Configuration, Origin, load
from briefing.config.problems import Problem
from briefing.config.table import SETTINGS
from briefing.config.write import document, init, settings_table

__all__ = [
    "SETTINGS",
    "Configuration",
    "Origin",
    "Problem",
    "Setting",
    "config_path",
    "document",
    "init",
    "load",
    "settings_table",
    "themes_folder",
]
