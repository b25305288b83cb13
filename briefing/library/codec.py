"""Write the dataclasses of the model as JSON and read them back exactly.

The form follows from the fields and their type hints, so that a field added to
the model needs no line here. A dataclass is an array of its fields in order.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Final,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from briefing import model

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")

_NAMES: Final = {**vars(model), "date": date}
"""What the type hints of the model name; the model imports some of it for type checkers only."""
_PLAIN: Final = frozenset({str, int, float, bool, NoneType})


def encoded(value: object) -> str:
    """Return `value`, a dataclass of the model, as JSON in ASCII; raises TypeError for others."""
    write, _ = _codec(cast("Hashable", type(value)))
    return json.dumps(write(value), separators=(",", ":"))


def decoded(kind: type[T], words: str) -> T:
    """Return the `kind` that `encoded` wrote as `words`.

    Raises ValueError when `words` is no such thing, as after a change of the model.
    """
    _, read = _codec(cast("Hashable", kind))
    try:
        value = read(json.loads(words))
    except (TypeError, ValueError, LookupError, RecursionError) as error:
        raise ValueError(f"this is not the JSON of one {kind.__name__}") from error
    if not isinstance(value, kind):
        raise ValueError(f"this is not the JSON of one {kind.__name__}")  # noqa: TRY004
    return value


@cache
def _codec(hint: Hashable) -> tuple[Callable[[object], object], Callable[[object], object]]:
    """Return how to write and how to read what `hint` describes."""
    if hint in _PLAIN or get_origin(hint) is Literal:
        return _same, _same
    if hint is date:
        return _write_date, _read_date
    if get_origin(hint) in {Union, UnionType}:
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        write, read = _codec(inner)
        return _or_none(write), _or_none(read)
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        write, read = _codec(get_args(hint)[0])
        return _each(write), _each(read)
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass_codec(hint)
    raise TypeError(f"the library cannot keep {hint}")


def _dataclass_codec(
    kind: type,
) -> tuple[Callable[[object], object], Callable[[object], object]]:
    hints = get_type_hints(kind, localns=_NAMES)
    parts = [(field.name, *_codec(hints[field.name])) for field in fields(kind)]

    def write(value: object) -> object:
        return [put(getattr(value, name)) for name, put, _ in parts]

    def read(found: object) -> object:
        if not isinstance(found, list):
            raise TypeError(found)
        return kind(*(get(part) for (_, _, get), part in zip(parts, found, strict=True)))

    return write, read


def _same(value: object) -> object:
    return value


def _write_date(value: object) -> object:
    return str(value)


def _read_date(value: object) -> object:
    return date.fromisoformat(str(value))


def _or_none(one: Callable[[object], object]) -> Callable[[object], object]:
    return lambda value: None if value is None else one(value)


def _each(one: Callable[[object], object]) -> Callable[[object], object]:
    def every(values: object) -> object:
        if not isinstance(values, (tuple, list)):
            raise TypeError(values)
        return tuple(map(one, values))

    return every
