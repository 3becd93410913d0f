"""JSON whose numbers keep their value and their spelling."""
import json
import re
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring


class Refused(Exception):
    """An input that cannot be used as a whole."""


class Number(Decimal):
    """A JSON number that remembers how it was written."""
    __slots__ = ("text",)

    def __new__(cls, text):
        number = Decimal.__new__(cls, text)
        number.text = text
        return number


def unique_members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Refused("a JSON member stands twice")
    return members


def no_constant(name):
    raise Refused(f"not JSON: {name}")


DECODER = json.JSONDecoder(object_pairs_hook=unique_members, parse_float=Number, parse_int=Number,
                           parse_constant=no_constant)
JSON_SPACE = re.compile(r"[ \t\r\n]*")


def parse_json(text):
    value, end = decode_at(text, skip_space(text, 0))
    if skip_space(text, end) != len(text):
        raise Refused("text after the end of the JSON value")
    return value


def decode_at(text, position):
    try:
        value, end = DECODER.raw_decode(text, position)
    except json.JSONDecodeError as error:
        raise Refused(f"line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise Refused("nested too deep") from None
    if depth(value) > 32:
        raise Refused("nested over 32 deep")
    return value, end


def depth(value):
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return 0
    return 1 + max((depth(v) for v in value if isinstance(v, (dict, list))), default=0)


def skip_space(text, position):
    return JSON_SPACE.match(text, position).end()


def array_elements(text, position):
    """Every element of the array that opens at position, with the place where it starts."""
    position = skip_space(text, position + 1)
    if text[position:position + 1] == "]":
        position += 1
    else:
        while True:
            start = position
            value, position = decode_at(text, position)
            yield value, start
            position = skip_space(text, position)
            mark = text[position:position + 1]
            position = skip_space(text, position + 1)
            if mark == "]":
                break
            if mark != ",":
                raise Refused("unfinished JSON array")
    if skip_space(text, position) != len(text):
        raise Refused("text after the end of the JSON array")


def to_json(value):
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Number):
        return value.text
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if isinstance(value, list):
        return "[" + ", ".join(map(to_json, value)) + "]"
    return "{" + ", ".join(f"{to_json(k)}: {to_json(v)}" for k, v in value.items()) + "}"


def plain(number):
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_texts(value):
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def comparable(value):
    """A form in which values are equal when their meaning is: 8.50 is 8.5, true is not 1, choices have no order."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, Decimal):
        return ("number", Decimal(value))
    if isinstance(value, dict):
        return ("object", frozenset((name, comparable(each)) for name, each in value.items()))
    if is_texts(value):
        return ("texts", frozenset(each.strip() for each in value))
    if isinstance(value, list):
        return ("array", tuple(map(comparable, value)))
    return ("value", value.strip() if isinstance(value, str) else value)
