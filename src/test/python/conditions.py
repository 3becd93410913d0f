"""Conditions of a policy: true, false, or None where it cannot be told (Kleene's three-valued logic)."""
from decimal import Decimal

from exact_json import comparable, is_texts


class Facts:
    """What conditions ask after."""

    def __init__(self, terms, practice, start, lists):
        self.terms, self.practice, self.start, self.lists = terms, practice, start, lists

    def value(self, path):
        scope, name = path.split(".", 1)
        value = (self.terms if scope == "terms" else self.practice).get(name)
        return value.strip() if isinstance(value, str) else value


def evaluate(condition, facts):
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
    if isinstance(bound, dict):
        patients = facts.value("practice.patients")
        known = isinstance(patients, Decimal) and bound.get("hours") is not None
        bound = bound["hours"] * patients / bound["perPatients"] if known else None
    if bound is None or not isinstance(value, Decimal):
        return None
    return value >= bound if "atLeast" in condition else value <= bound


def needs_start(condition):
    return "inList" in condition or any(map(needs_start, condition.get("allOf", []) + condition.get("anyOf", [])))
