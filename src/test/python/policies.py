"""The policies that come with the program, read from their JSON files."""
import json
import re
from decimal import Decimal
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "main" / "resources"
COMMENT_OR_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*')
FILES = {"zk": "zilveren-kruis-2026-2027.json", "salland": "salland-2025.json"}


def shipped(short_name):
    """The policy called `zk` or `salland`, as JSON values; numbers are decimal."""
    path = next(RESOURCES.rglob(FILES[short_name]))
    return json.loads(without_comments(path.read_text(encoding="utf-8")), parse_float=Decimal, parse_int=Decimal)


def without_comments(text):
    return COMMENT_OR_TEXT.sub(lambda found: "" if found[0].startswith("//") else found[0], text)
