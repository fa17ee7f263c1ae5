"""spaCy without its command line, which takes longer to import than all we use."""

import sys
from importlib import import_module
from types import ModuleType

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy as a library; ``import spacy.cli`` brings the rest if asked for."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _COMMANDS}
    stand_ins["spacy.cli.info"].__dict__["info"] = _info
    sys.modules.update(stand_ins)
    try:
        import_module("spacy")
    finally:
        for name in _COMMANDS:
            del sys.modules[name]


def _info(*words: object, **options: object) -> object:
    """What ``spacy.info`` does, once somebody calls it."""
    return import_module("spacy.cli.info").info(*words, **options)
