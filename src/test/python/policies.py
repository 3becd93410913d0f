"""The policies that come with the program: read from their JSON files, then asked for windows, terms and conditions."""
import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from exact_json import comparable, is_texts, parse_json

RESOURCES = Path(__file__).resolve().parents[2] / "main" / "resources"
COMMENT_OR_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*')
FILES = {"zk": "zilveren-kruis-2026-2027.json", "salland": "salland-2025.json"}

BOOLEANS = {"true": True, "ja": True, "yes": True, "false": False, "nee": False, "no": False}
DECIMAL = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
ALL_SUBMITTERS = ("practice", "fto-group", "regional-organisation")


@cache
def shipped(short_name):
    """The policy called `zk` or `salland`, as JSON values with decimal numbers."""
    path = next(RESOURCES.rglob(FILES[short_name]))
    return parse_json(without_comments(path.read_text(encoding="utf-8")))


def without_comments(text):
    return COMMENT_OR_TEXT.sub(lambda found: "" if found[0].startswith("//") else found[0], text)


def loose(name):
    """Names that differ only in case, spaces, hyphens and underscores mean one term."""
    return re.sub(r"[ _-]", "", name).casefold()


def folded(name):
    """Names that differ only in case, accents, spaces, hyphens, underscores, dots and brackets mean one agreement."""
    uncounted = ("Mn", "Zs", "Cc", "Cf", "Pd", "Pc", "Ps", "Pe")
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in letters if c != "." and unicodedata.category(c) not in uncounted)


def minus(day, days):
    return date.fromordinal(max(1, day.toordinal() - days))


def month_day(text):
    return int(text[2:4]), int(text[5:7])


def deadline_of(json):
    """The deadline as a function of the start."""
    if "weeksBefore" in json:
        return lambda start: minus(start, 7 * int(json["weeksBefore"]))
    if "daysBefore" in json:
        return lambda start: minus(start, int(json["daysBefore"]))
    month, day = month_day(json["by"])

    def latest_before(start):
        this_year = date(start.year, month, day)
        return this_year if this_year < start else date(max(1, start.year - 1), month, day)
    return latest_before


class Policy:
    def __init__(self, json):
        self.id = json["id"]
        self.channels = json["channels"]["accepted"] if "channels" in json else None
        self.exceptions = json["exceptions"]["reasons"] if "exceptions" in json else ()
        self.refer_outside_window = json.get("outsideWindow") == "refer"
        self.refer_late = json.get("late") == "refer"
        self.warn_follow_choice = json.get("followChoice", {}).get("required", False)
        self.lists = {name: approved(each["entries"]) for name, each in json.get("lists", {}).items()}
        self.by_name = {}
        for agreement in (Agreement(each, json) for each in json["agreements"]):
            for name in agreement.names:
                self.by_name.setdefault(folded(name), agreement)

    def find(self, name):
        return self.by_name.get(folded(name))


def approved(entries):
    """The spans of days for which each name is approved."""
    spans = {}
    for entry in entries:
        span = tuple(date.fromisoformat(entry[edge]) if entry.get(edge) else None for edge in ("from", "until"))
        for name in (entry["name"], *entry.get("aliases", ())):
            spans.setdefault(name.casefold(), []).append(span)
    return spans


class Agreement:
    def __init__(self, json, policy):
        self.code = json["code"]
        self.names = (json["code"], *json["name"].values(), *json.get("aliases", ()))
        window = json.get("window")
        self.window = [month_day(day) for day in policy["windows"][window]["starts"]] if window else ()
        self.only_next = bool(window) and policy["windows"][window].get("onlyNext", False)
        self.deadline = deadline_of(json.get("deadline") or policy["deadline"])
        self.terms = {term["name"]: Term(term) for term in json.get("terms", ())}
        self.loose_terms = {loose(name): name for name in self.terms}
        self.conditions = json.get("conditions", ())
        self.requirements = () if json.get("exemptFromRequirements") else policy.get("requirements", ())
        self.submitters = json.get("submitters", ALL_SUBMITTERS)
        self.withdrawn = "withdrawn" in json
        self.limit = json.get("amendmentLimit")
        self.affects_tariff = json.get("affectsTariff", policy.get("affectsTariff", False))

    def is_start(self, day):
        return (day.month, day.day) in self.window

    def first_start(self, after, term_start, term_end):
        """The first window start after that day, within the term, whose deadline is not before that day."""
        for year in range(max(after.year, term_start.year), term_end.year + 1):
            for month, day in self.window:
                start = date(year, month, day)
                if after < start and term_start <= start <= term_end and self.deadline(start) >= after:
                    return start
        return None

    def typed_terms(self, given):
        """(terms by value, unknown names, names with an invalid value); these two keep the value as it was given."""
        terms, unknown, invalid = {}, [], []
        for name, value in given.items():
            name = name if name in self.terms else self.loose_terms.get(loose(name), name)
            value = value.strip() if isinstance(value, str) else value
            if name not in self.terms:
                unknown.append(name)
            else:
                parsed = self.terms[name].parse(value)
                if parsed is None:
                    invalid.append(name)
                else:
                    value = parsed
            terms[name] = value
        return terms, unknown, invalid


class Term:
    def __init__(self, json):
        self.type, self.required = json["type"], json.get("required", False)
        self.minimum, self.above, self.maximum = json.get("minimum"), json.get("above"), json.get("maximum")
        self.choices = {}
        for choice in json.get("choices", ()):
            for word in (choice["code"], *choice["name"].values()):
                self.choices.setdefault(word.casefold(), choice["code"])

    def parse(self, value):
        """The value by its type; None where it is not of its type, range or choice."""
        if self.type == "boolean":
            value = BOOLEANS.get(value.casefold()) if isinstance(value, str) else value
            return value if isinstance(value, bool) else None
        if self.type in ("decimal", "integer"):
            return self.number(value)
        if self.type == "choices":
            return self.several(value)
        if not isinstance(value, str):
            return None
        return self.choices.get(value.casefold()) if self.type == "choice" else value

    def number(self, value):
        if isinstance(value, str):
            percent = value.endswith("%") and self.maximum == 1
            value = value[:-1].rstrip() if percent else value
            value = Decimal(value.replace(",", ".")) / (100 if percent else 1) if DECIMAL.fullmatch(value) else None
        if not isinstance(value, Decimal):
            return None
        value = Decimal(value)
        whole = self.type == "decimal" or value == value.to_integral_value()
        low = self.minimum is not None and value < self.minimum or self.above is not None and value <= self.above
        high = self.maximum is not None and value > self.maximum
        return value if whole and not low and not high else None

    def several(self, value):
        if isinstance(value, str):
            whole = self.choices.get(value.casefold())
            value = [whole] if whole else re.split("[|;,]", value)
        if not is_texts(value):
            return None
        codes = list(dict.fromkeys(self.choices.get(word.strip().casefold()) for word in value))
        return codes if codes and None not in codes else None


# ---------------------------------------------------------------- conditions

class Facts:
    """What conditions ask after."""

    def __init__(self, terms, practice, start, lists):
        self.terms, self.practice, self.start, self.lists = terms, practice, start, lists

    def value(self, path):
        scope, name = path.split(".", 1)
        value = (self.terms if scope == "terms" else self.practice).get(name)
        return value.strip() if isinstance(value, str) else value


def evaluate(condition, facts):
    """True, False, or None for unknown (Kleene)."""
    if "allOf" in condition:
        values = [evaluate(each, facts) for each in condition["allOf"]]
        return False if False in values else None if None in values else True
    if "anyOf" in condition:
        values = [evaluate(each, facts) for each in condition["anyOf"]]
        return True if True in values else None if None in values else False
    value = facts.value(condition["value"])
    if value is None:
        return None
    if "equals" in condition:
        return equal(value, condition["equals"])
    if "oneOf" in condition:
        return one_of(value, condition["oneOf"])
    if "inList" in condition:
        return in_list(value, facts.lists[condition["inList"]], facts.start)
    return within(value, condition, facts)


def kind(value):
    return str if isinstance(value, str) else bool if isinstance(value, bool) else Decimal \
        if isinstance(value, Decimal) else type(value)


def equal(value, wanted):
    if kind(value) is not kind(wanted):
        return None
    return value.casefold() == wanted.casefold() if isinstance(value, str) else comparable(value) == comparable(wanted)


def one_of(value, allowed):
    words = [value] if isinstance(value, str) else value
    return any(word.casefold() in map(str.casefold, allowed) for word in words) if is_texts(words) else None


def in_list(value, approvals, day):
    spans = approvals.get(value.casefold()) if isinstance(value, str) else None
    if spans is None:
        return None
    return any((first is None or first <= day) and (last is None or day <= last) for first, last in spans)


def within(value, condition, facts):
    bound = condition.get("atLeast", condition.get("atMost"))
    if bound is None or not isinstance(value, Decimal):
        return None
    if isinstance(bound, dict):
        patients = facts.value("practice.patients")
        if not isinstance(patients, Decimal):
            return None
        bound = bound["hours"] * patients / bound["perPatients"]
    return value >= bound if "atLeast" in condition else value <= bound


def needs_start(condition):
    return "inList" in condition or any(map(needs_start, condition.get("allOf", []) + condition.get("anyOf", [])))
