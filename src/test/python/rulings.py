"""Rulings of persons on requests: which one counts, and what it sets aside."""
from datetime import date

from days import parse_day
from exact_json import Refused, comparable, parse_json
from request_files import ACTIONS
from side_files import read_table

COLUMNS = {"request_id": ("aanvraagnummer",), "ruling": ("besluit",), "reasons": ("redenen",),
           "ruled_by": ("besloten_door",), "ruled_on": ("besloten_op",), "start_date": ("ingangsdatum",),
           "tariff_from": ("tarief_vanaf",), "explanation": ("uitleg",), "note": ("notitie",),
           "contract_id": ("contractnummer",), "agreement": ("afspraak",), "action": ("actie",),
           "requested_start": ("gevraagde_ingangsdatum",), "terms": ("invulling",)}
REFUSED_WORDS = ("refused", "afgewezen")
NEVER = {"AMENDMENT_NOT_FOUND", "AMENDMENT_IN_FORCE", "AMENDMENT_SUPERSEDED"}
NEVER_WITHOUT_START = {"NO_WINDOW", "OUTSIDE_CONTRACT_TERM"}


class Ruling:
    """A line of rulings.csv."""

    def __init__(self, row):
        self.by, self.on = row["ruled_by"], parse_day(row["ruled_on"])
        self.refuses = row.get("ruling", "").casefold() in REFUSED_WORDS
        self.reasons = {code.strip().upper() for code in row.get("reasons", "").split("|") if code.strip()}
        self.start, self.tariff_from = parse_day(row.get("start_date", "")), parse_day(row.get("tariff_from", ""))
        self.ruled_on = {name: row[name] for name in ("contract_id", "agreement", "action", "requested_start", "terms")
                         if row.get(name)}
        if {"contract_id", "agreement", "action"} <= self.ruled_on.keys():   # then an empty start is "as soon as possible"
            self.ruled_on.setdefault("requested_start", "")
        if not self.by or not self.on:
            raise Refused("a ruling without ruled_by or ruled_on")

    @property
    def grants(self):
        return not self.refuses

    def sets_aside(self, code, refers, start, exceptions):
        """Whether it grants this reason: one that refers by name or where it names none, one that rejects by name, as an exception."""
        if self.refuses or code in NEVER or (code in NEVER_WITHOUT_START and start is None):
            return False
        named = code in self.reasons
        return (named or not self.reasons) if refers else named and code in exceptions

    def is_on(self, subject):
        """Whether it is on this request, as far as it says what it ruled on."""
        request, policy = subject.request, subject.contract.policy

        def typed(terms):
            return comparable(policy.typed_terms(subject.name, terms))

        holds = {"contract_id": lambda text: text == subject.contract.id,
                 "agreement": lambda text: subject.name is None or policy.code(text) == policy.code(subject.name),
                 "action": lambda text: ACTIONS.get(text.casefold()) == request.action,
                 "requested_start": lambda text: parse_day(text) == request.start_date,
                 "terms": lambda text: request.is_of_an_amendment or typed(parse_json(text)) == typed(request.raw_terms)}
        return all(holds[name](text) for name, text in self.ruled_on.items())


class Rulings:
    def __init__(self, path=None):
        self.by_request = {}
        for row in read_table(path, COLUMNS, ("request_id", "ruled_by", "ruled_on")) if path else ():
            self.by_request.setdefault(row["request_id"], []).append(Ruling(row))

    def last(self, request_id, as_of: date):
        """The last line of those made by that day, or None."""
        return next((each for each in reversed(self.by_request.get(request_id, ())) if each.on <= as_of), None)

    def knows(self, request_id):
        return request_id in self.by_request
