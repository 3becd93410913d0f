#!/usr/bin/env python3
"""Decides amendment requests as amend does, in plain Python with the standard library: what amend is compared with.

    decide.py REQUESTS... --contracts REGISTER --out DIR
              [--as-of DAY] [--received-on DAY] [--exceptions FILE] [--list NAME=FILE]

Writes DIR/decisions.ndjson and DIR/contracts.ndjson (or contracts.json, the form of the input). Written from the rules
alone, without a look at the Java program, so it is a second opinion as well.
Exit status: 0 done, 2 wrong usage, 3 input refused.
"""
import argparse
import csv
import io
import json
import os
import re
import sys
import unicodedata
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from json.encoder import encode_basestring
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ONE_DAY = timedelta(days=1)
ACCEPTED, REJECTED, REFERRED, SKIPPED = "accepted", "rejected", "referred", "skipped"


class Refused(Exception):
    """An input that cannot be used as a whole."""


# ---------------------------------------------------------------- policies (rules.md sections 8 and 9)

QUARTERLY = ((1, 1), (4, 1), (7, 1), (10, 1))
HALF_YEARLY = ((1, 1), (7, 1))
NEW_YEAR = ((1, 1),)
ALL_SUBMITTERS = ("practice", "fto-group", "regional-organisation")
REGIONAL = ("regional-organisation",)


def weeks_before(weeks):
    return lambda start: minus(start, 7 * weeks)


def days_before(days):
    return lambda start: minus(start, days)


def minus(day, days):
    return date.fromordinal(max(1, day.toordinal() - days))


def by_month_day(month, day):
    """The latest such month-day strictly before the start."""
    def deadline(start):
        this_year = date(start.year, month, day)
        return this_year if this_year < start else date(max(1, start.year - 1), month, day)
    return deadline


class Agreement:
    def __init__(self, code, name, window, deadline, terms=None, conditions=(), submitters=ALL_SUBMITTERS,
                 aliases=(), withdrawn=False, limit=None, affects_tariff=True):
        self.code, self.name, self.aliases = code, name, aliases
        self.window, self.deadline = window, deadline
        self.terms = terms or {}
        self.loose_terms = {loose(t): t for t in self.terms}
        self.conditions, self.submitters = conditions, submitters
        self.withdrawn, self.limit, self.affects_tariff = withdrawn, limit, affects_tariff

    def is_start(self, day):
        return (day.month, day.day) in self.window

    def first_start(self, after, term_start, term_end):
        """The first window start after that day, within the term, whose deadline is not before that day."""
        if not self.window:
            return None
        for year in range(max(after.year, term_start.year), term_end.year + 1):
            for month, day in self.window:
                start = date(year, month, day)
                if after < start and term_start <= start <= term_end and self.deadline(start) >= after:
                    return start
        return None


class Policy:
    def __init__(self, id, agreements, channels, exceptions=(), requirements=(), refer_outside_window=False,
                 warn_follow_choice=False):
        self.id, self.channels, self.exceptions = id, channels, exceptions
        self.requirements = requirements
        self.refer_outside_window, self.warn_follow_choice = refer_outside_window, warn_follow_choice
        self.by_name = {}
        for agreement in agreements:
            for word in (agreement.code, agreement.name, *agreement.aliases):
                self.by_name[word.casefold()] = agreement

    def find(self, word):
        return self.by_name.get(word.casefold())


def loose(name):
    return re.sub(r"[ _-]", "", name).casefold()


BOOLEAN = {"type": "boolean"}
TEXT = {"type": "text"}
POSITIVE = {"type": "decimal", "above": Decimal(0)}
NO_FIGURE = {"unknown": True}


def is_true(value):
    return {"value": value, "equals": True}


def zilveren_kruis():
    four_weeks = weeks_before(4)

    def item(code, name, window, **more):
        return Agreement(code, name, window, four_weeks, **more)

    return Policy(
        "zilveren-kruis-2026-2027",
        [
            item("taakdelegatie", "Taakdelegatie", QUARTERLY),
            item("praktijkmanagement", "Praktijkmanagement", QUARTERLY),
            item("poh-ggz", "POH-GGZ", QUARTERLY, terms={"hoursPerWeek": POSITIVE}),
            item("samenwerking-kwetsbare-ouderen", "Samenwerking rondom kwetsbare ouderen", HALF_YEARLY),
            item("behandelwensgesprekken", "Behandelwensgesprekken", HALF_YEARLY),
            item("fto-2", "FTO 2", HALF_YEARLY, submitters=("practice",),
                 terms={"participants": {"type": "integer", "min": Decimal(1)}, "allDispensing": BOOLEAN,
                        "pharmacist": BOOLEAN},
                 conditions=({"anyOf": [is_true("terms.pharmacist"),
                                        {"allOf": [is_true("terms.allDispensing"),
                                                   {"value": "terms.participants", "atLeast": Decimal(4)}]}]},)),
            item("digitale-triage", "Digitale triage", HALF_YEARLY, terms={"tool": {"type": "text", "required": True}},
                 conditions=({"value": "terms.tool", "inList": "digital-triage-tools"},)),
            item("kwaliteit", "Kwaliteit", HALF_YEARLY),
            item("smr", "SMR (stoppen met roken)", HALF_YEARLY, aliases=("SMR",)),
            item("maatwerkafspraak", "Maatwerkafspraak", (), submitters=REGIONAL),
            item("bijzondere-prestatie", "Bijzondere prestatie", (), submitters=REGIONAL),
            item("avondspreekuur", "Avondspreekuur", (), withdrawn=True),
        ],
        channels=("form", "portal", "email"), exceptions=("RETROACTIVE",), warn_follow_choice=True)


def salland():
    year_end = by_month_day(11, 12)

    def item(code, name, **more):
        return Agreement(code, name, NEW_YEAR, year_end, affects_tariff=False, **more)

    same_insurer = (is_true("practice.samePreferredInsurer"),)
    trainees = {"trainee": {"type": "choice", "of": ("AIOS", "PA", "VS", "POH", "doktersassistente")}}
    schemes = {"scheme": {"type": "choice", "of": ("NPA", "DEKRA")}}
    return Policy(
        "salland-2025",
        [
            item("anders-werken", "Anders werken in de praktijk", submitters=REGIONAL,
                 terms={"interventions": {"type": "any", "required": True}}),
            item("oplossingsgericht-werken", "Oplossingsgericht werken", submitters=REGIONAL),
            item("netwerksamenwerking", "Netwerksamenwerking", submitters=REGIONAL),
            item("ouderenzorg", "Ouderenzorg",
                 terms={"variant": {"type": "choice", "of": ("with-coordination", "without-coordination")},
                        "pohsPlus": BOOLEAN, "homeCareArrangements": BOOLEAN},
                 conditions=({"anyOf": [
                     {"allOf": [{"value": "terms.variant", "equals": "with-coordination"}, is_true("terms.pohsPlus")]},
                     {"allOf": [{"value": "terms.variant", "equals": "without-coordination"},
                                is_true("terms.homeCareArrangements")]}]},)),
            item("ketenzorg-dm2", "Ketenzorg DM2", submitters=REGIONAL, conditions=same_insurer),
            item("ketenzorg-copd-astma", "Ketenzorg COPD/astma", submitters=REGIONAL, conditions=same_insurer),
            item("ketenzorg-cvrm", "Ketenzorg CVRM", submitters=REGIONAL, conditions=same_insurer),
            item("extra-poh-s", "Extra POH-S", terms={"hoursPerWeek": POSITIVE}, conditions=(NO_FIGURE,)),
            item("extra-poh-ggz", "Extra POH-GGZ", terms={"hoursPerWeek": POSITIVE}, conditions=(NO_FIGURE,)),
            item("spreekuur-buiten-kantoortijden", "Spreekuur buiten kantoortijden", conditions=(NO_FIGURE,)),
            item("opleidingsplek", "Opleidingsplek", terms=trainees),
            item("praktijkmanager", "Praktijkmanager"),
            item("startersregeling", "Startersregeling", conditions=(NO_FIGURE,)),
            item("beeldschermzorg", "Beeldschermzorg",
                 terms={"videoShare": {"type": "decimal", "min": Decimal("0.05")}}),
            item("praktijkaccreditatie", "Praktijkaccreditatie", terms=schemes,
                 conditions=({"anyOf": [{"value": "terms.scheme", "equals": "NPA"},
                                        {"allOf": [{"value": "terms.scheme", "equals": "DEKRA"},
                                                   is_true("practice.dispensing")]}]},)),
            item("klanttevredenheid", "Klanttevredenheid",
                 terms={"yearlySurvey": BOOLEAN, "improvementPlan": BOOLEAN},
                 conditions=({"allOf": [is_true("terms.yearlySurvey"), is_true("terms.improvementPlan")]},)),
            item("praktijkspiegel", "Praktijkspiegel",
                 terms={"discussedWithPeers": BOOLEAN, "improvementPlan": BOOLEAN},
                 conditions=({"allOf": [is_true("terms.discussedWithPeers"), is_true("terms.improvementPlan")]},)),
            item("overdracht-terminale-zorg", "Overdracht terminale zorg", withdrawn=True),
            Agreement("preferente-verzekeraar", "Preferente verzekeraar", QUARTERLY, days_before(1),
                      terms={"insurer": TEXT}, limit=1, affects_tariff=False),
        ],
        channels=("form", "portal", "email"), refer_outside_window=True,
        requirements=(
            {"value": "practice.region", "oneOf": ["Midden-IJssel"]},
            # The specification names no facts for the other five; these names are guesses.
            is_true("practice.bigRegistered"), is_true("practice.complaintsScheme"),
            is_true("practice.vecozoClaims"), is_true("practice.certifiedHis"),
            is_true("practice.availabilityToGuidelines")))


POLICIES = {policy.id: policy for policy in (zilveren_kruis(), salland())}

# name (casefolded) -> [(from, until)]
LISTS = {"digital-triage-tools": {"smartconsult": [(None, None)]}}


# ---------------------------------------------------------------- JSON with exact numbers

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


def comparable(value):
    """A form in which equal JSON values are equal, and true is not 1."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, Decimal):
        return ("number", Decimal(value))
    if isinstance(value, dict):
        return ("object", frozenset((k, comparable(v)) for k, v in value.items()))
    if isinstance(value, list):
        return ("array", tuple(map(comparable, value)))
    return ("value", value)


# ---------------------------------------------------------------- days and instants

ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
DUTCH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
DATE_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?"
                       r"(?:(Z)|([+-])([0-9]{2}):([0-9]{2}))?")


def parse_day(text):
    """The day, or None where the text is not one."""
    match = ISO_DAY.fullmatch(text)
    if match:
        year, month, day = match.groups()
    else:
        match = DUTCH_DAY.fullmatch(text)
        if not match:
            return None
        day, month, year = match.groups()
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def parse_received(text):
    """((second of the epoch, nanosecond), day in Amsterdam), or None where the text is no instant."""
    day = parse_day(text)
    try:
        if day:
            return start_of(day), day
        match = DATE_TIME.fullmatch(text)
        if not match:
            return None
        day_text, hour, minute, second, fraction, utc, sign, off_hours, off_minutes = match.groups()
        if utc:
            zone = timezone.utc
        elif sign:
            offset = timedelta(hours=int(off_hours), minutes=int(off_minutes))
            if int(off_minutes) > 59 or offset > timedelta(hours=18):
                return None
            zone = timezone(-offset if sign == "-" else offset)
        else:
            zone = AMSTERDAM
        moment = datetime.combine(date.fromisoformat(day_text), time(int(hour), int(minute), int(second or 0)), zone)
        seconds = int(moment.timestamp())
        received_on = moment.astimezone(timezone.utc).astimezone(AMSTERDAM).date()
        return (seconds, int((fraction or "").ljust(9, "0"))), received_on
    except (ValueError, OverflowError):
        return None


def start_of(day):
    return int(datetime.combine(day, time(), AMSTERDAM).timestamp()), 0


def next_quarter(after):
    for month in (4, 7, 10):
        if after < date(after.year, month, 1):
            return date(after.year, month, 1)
    return date(after.year + 1, 1, 1)


# ---------------------------------------------------------------- reading requests

ENGLISH = {"request_id": "requestId", "received_at": "receivedAt", "agb_code": "agbCode", "contract_id": "contractId",
           "agreement": "agreement", "action": "action", "start_date": "startDate", "submitted_by": "submittedBy",
           "channel": "channel", "note": "note"}
DUTCH = {"aanvraagnummer": "requestId", "ontvangen_op": "receivedAt", "agb_code": "agbCode",
         "contractnummer": "contractId", "afspraak": "agreement", "actie": "action", "startdatum": "startDate",
         "ingediend_door": "submittedBy", "kanaal": "channel", "toelichting": "note"}
HEADERS = {**ENGLISH, **DUTCH}
TERM_PREFIXES = ("terms.", "voorwaarden.")

ACTIONS = {"start": "start", "change": "change", "stop": "stop",
           "starten": "start", "wijzigen": "change", "stoppen": "stop"}
SUBMITTERS = {"practice": "practice", "fto-group": "fto-group", "regional-organisation": "regional-organisation",
              "praktijk": "practice", "fto-groep": "fto-group", "regio-organisatie": "regional-organisation"}
CHANNELS = {"form": "form", "portal": "portal", "email": "email", "phone": "phone",
            "formulier": "form", "portaal": "portal", "e-mail": "email", "telefoon": "phone"}


class Request:
    """One request as read: its fields in their form, or what is wrong with its shape."""
    __slots__ = ("file", "line", "order", "from_csv", "raw", "raw_terms", "missing", "malformed", "padded",
                 "request_id", "instant", "received_on", "received_at", "agb_code", "contract_id", "agreement",
                 "action", "start_date", "submitted_by", "channel")

    def __init__(self, file, line, raw, raw_terms, from_csv):
        self.file, self.line, self.raw, self.raw_terms, self.from_csv = file, line, raw, raw_terms, from_csv
        self.missing, self.malformed, self.padded = [], [], False
        self.request_id = self.instant = self.received_on = self.received_at = None
        self.agb_code = self.contract_id = self.agreement = self.action = self.start_date = None
        self.submitted_by, self.channel = "practice", "form"


def read_text(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(f"{path}, line {line}: not UTF-8; try --encoding windows-1252") from None
    return text[1:] if text.startswith("\ufeff") else text


def read_requests(path, received_on):
    text = read_text(path)
    file = os.path.basename(path)
    first = skip_space(text, 0)
    mark = text[first:first + 1]
    try:
        if mark == "[":
            records = read_json_array(text, first)
        elif mark == "{":
            records = read_json_objects(text, first)
        else:
            return [shape(Request(file, line, raw, terms, True), received_on)
                    for line, raw, terms in read_csv(text, received_on)]
        return [shape(json_request(file, line, value), received_on) for line, value in records]
    except Refused as fault:
        raise Refused(f"{file}: {fault}") from None


def read_json_array(text, first):
    records, line, counted = [], 1, 0
    for value, start in array_elements(text, first):
        line += text.count("\n", counted, start)
        counted = start
        records.append((line, value))
    return records


def read_json_objects(text, first):
    """A single object, or one object a line."""
    value, end = decode_at(text, first)
    if skip_space(text, end) == len(text):
        return [(text.count("\n", 0, first) + 1, value)]
    records = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(" \t\r"):
            try:
                records.append((number, parse_json(line)))
            except Refused as fault:
                raise Refused(f"line {number}: {fault}") from None
    return records


def json_request(file, line, value):
    if not isinstance(value, dict):
        request = Request(file, line, None, {}, False)
        request.malformed.append("record")
        return request
    return Request(file, line, value, value.get("terms"), False)


def read_csv(text, received_on):
    """(line, {field: cell} or None where the row has a wrong number of cells, {term: cell}) for every record."""
    offset = 0
    if re.match(r"sep=.\r?\n", text, re.IGNORECASE):
        text = text[text.index("\n") + 1:]
        offset = 1
    csv.field_size_limit(1 << 20)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    header, records, last_line = None, [], 0
    try:
        for row in reader:
            line, last_line = last_line + 1 + offset, reader.line_num
            if not row or (len(row) == 1 and not row[0].strip()):
                continue
            if header is None:
                header = csv_header(row, received_on)
            elif len(row) != len(header):
                records.append((line, None, {}))
            else:
                raw, terms = {}, {}
                for (kind, name), cell in zip(header, row):
                    if kind == "field":
                        raw[name] = clean_cell(cell)
                    elif kind == "term":
                        terms[name] = clean_cell(cell)
                records.append((line, raw, terms))
    except csv.Error as error:
        raise Refused(f"line {last_line + 1 + offset}: {error}") from None
    if header is None:
        raise Refused("no header")
    return records


def delimiter_of(text):
    header = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    outside_quotes = re.sub(r'"[^"]*"', "", header)
    return max(";,\t", key=outside_quotes.count)


def csv_header(row, received_on):
    columns = []
    for cell in row:
        name = cell.strip()
        prefix = next((p for p in TERM_PREFIXES if name.casefold().startswith(p)), None)
        field = HEADERS.get(re.sub(r"[ -]", "_", name.casefold()))
        columns.append(("field", field) if field else ("term", name[len(prefix):]) if prefix else ("unknown", name))
    known = [column for column in columns if column[0] != "unknown"]
    if len(set(known)) != len(known):
        raise Refused("a column stands twice")
    fields = {name for kind, name in known if kind == "field"}
    required = {"requestId", "agreement", "action"} | (set() if received_on else {"receivedAt"})
    if not required <= fields or not fields & {"agbCode", "contractId"}:
        raise Refused(f"missing column: {', '.join(sorted(required - fields)) or 'agb_code or contract_id'}")
    return columns


def clean_cell(cell):
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r":
        cell = cell[1:].strip()
    return cell


def is_empty(value):
    return value is None or (isinstance(value, str) and not value.strip())


def has_control(text):
    return any(unicodedata.category(c) == "Cc" for c in text)


def shape(request, received_on):
    """Stage 1: fills the typed fields, or lists what is missing, or else what is malformed."""
    raw = request.raw
    if raw is None:
        request.malformed.append("record")
        return request

    def filled(name):
        return not is_empty(raw.get(name))

    request.missing = [name for name in ("requestId", "receivedAt", "agreement", "action")
                       if not filled(name) and not (name == "receivedAt" and received_on)]
    if not filled("agbCode") and not filled("contractId"):
        request.missing.append("agbCode")

    def take(name, parse):
        """The parsed value; None where it is empty or (then listed) malformed."""
        if not filled(name):
            return None
        value = raw[name]
        value = parse(value.strip()) if isinstance(value, str) else None
        if value is None:
            request.malformed.append(name)
        return value

    def identifier(text):
        return text if len(text) <= 64 and not has_control(text) else None

    def agb(text):
        if not re.fullmatch(r"[0-9]{7,8}", text):
            return None
        request.padded = len(text) == 7
        return text.zfill(8)

    request.request_id = take("requestId", identifier)
    received = take("receivedAt", parse_received)
    if received:
        request.instant, request.received_on = received
        request.received_at = raw["receivedAt"].strip()
    elif received_on:
        request.instant, request.received_on = start_of(received_on), received_on
        request.received_at = received_on.isoformat()
    request.agb_code = take("agbCode", agb)
    request.contract_id = take("contractId", lambda text: text if len(text) <= 64 else None)
    request.agreement = take("agreement", lambda text: text)
    request.action = take("action", lambda text: ACTIONS.get(text.casefold()))
    request.start_date = take("startDate", parse_day)
    request.submitted_by = take("submittedBy", lambda text: SUBMITTERS.get(text.casefold())) or "practice"
    request.channel = take("channel", lambda text: CHANNELS.get(text.casefold())) or "form"
    take("note", lambda text: text if len(text) <= 2000 else None)
    if is_empty(request.raw_terms) and not isinstance(request.raw_terms, str):
        request.raw_terms = {}
    elif not isinstance(request.raw_terms, dict):
        request.malformed.append("terms")
        request.raw_terms = {}
    else:
        request.raw_terms = {name: value for name, value in request.raw_terms.items() if not is_empty(value)}
    return request


# ---------------------------------------------------------------- terms

BOOLEANS = {"true": True, "ja": True, "yes": True, "false": False, "nee": False, "no": False}
DECIMAL = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def typed_terms(agreement, raw_terms, from_csv):
    """(terms by value, unknown names, invalid names); what is unknown or invalid stays as it was given."""
    terms, unknown, invalid = {}, [], []
    for name, value in raw_terms.items():
        if isinstance(value, str):
            value = value.strip()
        if agreement and from_csv:
            name = name if name in agreement.terms else agreement.loose_terms.get(loose(name), name)
        definition = agreement.terms.get(name) if agreement else None
        if definition is None:
            unknown.append(name)
        else:
            parsed = typed_term(definition, value)
            if parsed is None:
                invalid.append(name)
            else:
                value = parsed
        terms[name] = value
    return terms, unknown, invalid


def typed_term(definition, value):
    """The value by its type, or None where it is not of its type, range or choice."""
    kind = definition["type"]
    if kind == "any":
        return value
    if kind == "boolean":
        if isinstance(value, str):
            value = BOOLEANS.get(value.casefold())
        return value if isinstance(value, bool) else None
    if kind in ("decimal", "integer"):
        if isinstance(value, str):
            value = Decimal(value.replace(",", ".")) if DECIMAL.fullmatch(value) else None
        if not isinstance(value, Decimal):
            return None
        value = Decimal(value)
        if kind == "integer" and value != value.to_integral_value():
            return None
        if "min" in definition and value < definition["min"] or "above" in definition and value <= definition["above"]:
            return None
        return value
    if not isinstance(value, str):
        return None
    if kind == "choice":
        return next((choice for choice in definition["of"] if choice.casefold() == value.casefold()), None)
    return value


# ---------------------------------------------------------------- conditions

def evaluate(condition, terms, practice, day, lists):
    """True, False, or None for unknown (Kleene)."""
    if "unknown" in condition:
        return None
    if "allOf" in condition:
        values = [evaluate(c, terms, practice, day, lists) for c in condition["allOf"]]
        return False if False in values else None if None in values else True
    if "anyOf" in condition:
        values = [evaluate(c, terms, practice, day, lists) for c in condition["anyOf"]]
        return True if True in values else None if None in values else False
    scope, name = condition["value"].split(".", 1)
    value = (terms if scope == "terms" else practice).get(name)
    if value is None:
        return None
    if "equals" in condition:
        return comparable(value) == comparable(condition["equals"])
    if "oneOf" in condition:
        return any(comparable(value) == comparable(option) for option in condition["oneOf"])
    if "inList" in condition:
        spans = lists.get(condition["inList"], {}).get(str(value).strip().casefold())
        if spans is None:
            return None
        return any((start is None or start <= day) and (until is None or day <= until) for start, until in spans)
    if not isinstance(value, Decimal):
        return None
    return value >= condition["atLeast"]


def needs_day(condition):
    return "inList" in condition or any(map(needs_day, condition.get("allOf", []) + condition.get("anyOf", [])))


# ---------------------------------------------------------------- the register

class Contract:
    """One contract: its JSON members, and the few of them that decisions need."""

    def __init__(self, members, original):
        self.members, self.original, self.touched = members, original, False
        self.id, self.agb_code = members["contractId"], members["agbCode"]
        self.policy = POLICIES[members["policy"]]
        self.start, self.end = date.fromisoformat(members["start"]), date.fromisoformat(members["end"])
        self.practice = members.get("practice") or {}

    def holds(self, day):
        return self.start <= day <= self.end

    def periods(self, code):
        return [Period(self, p) for p in self.members["agreements"] if p["agreement"] == code]

    def amendments(self):
        return self.members.get("amendments") or []

    def add(self, period):
        self.members["agreements"].append(period)

    def add_after(self, members, follower):
        self.members["agreements"].insert(self.index(members) + 1, follower)

    def remove(self, members):
        del self.members["agreements"][self.index(members)]

    def index(self, members):
        return next(i for i, p in enumerate(self.members["agreements"]) if p is members)


class Period:
    """A view on one agreement period of a contract."""

    def __init__(self, contract, members):
        self.members = members
        self.start = date.fromisoformat(members["start"])
        self.end = date.fromisoformat(members["end"]) if members.get("end") else contract.end
        self.terms = members.get("terms") or {}
        self.request_id = members.get("requestId")

    def covers(self, day):
        return self.start <= day <= self.end


class Register:
    def __init__(self, path):
        text = read_text(path)
        first = skip_space(text, 0)
        self.is_array = text[first:first + 1] == "["
        self.contracts, faults = [], []
        if self.is_array:
            rows = [(value, None) for value, _ in array_elements(text, first)]
        else:
            rows = [(parse_json(line) if line.strip() else None, line) for line in split_lines(text)]
        self.rows = []
        for number, (members, original) in enumerate(rows, 1):
            if members is None:
                self.rows.append(original)
                continue
            found = contract_faults(members)
            faults += [f"{path}, record {number}: {fault}" for fault in found]
            if not found:
                contract = Contract(members, original)
                self.contracts.append(contract)
                self.rows.append(contract)
        faults += self.overlap_faults()
        if faults:
            raise Refused("\n".join(faults))
        self.by_id = {contract.id: contract for contract in self.contracts}
        self.by_agb, self.history = {}, {}
        for contract in self.contracts:
            self.by_agb.setdefault(contract.agb_code, []).append(contract)
            for amendment in contract.amendments():
                self.history.setdefault(amendment["requestId"], []).append((contract, amendment))

    def overlap_faults(self):
        faults, ids, practices = [], set(), {}
        for contract in self.contracts:
            if contract.id in ids:
                faults.append(f"contract {contract.id} stands twice")
            ids.add(contract.id)
            practices.setdefault((contract.agb_code, contract.policy.id), []).append(contract)
        for group in practices.values():
            group.sort(key=lambda contract: contract.start)
            faults += [f"contracts {a.id} and {b.id} overlap" for a, b in zip(group, group[1:]) if b.start <= a.end]
        return faults

    def write(self, directory):
        name = "contracts.json" if self.is_array else "contracts.ndjson"
        with open(os.path.join(directory, name), "w", encoding="utf-8", newline="") as file:
            if self.is_array:
                file.write("[\n" + ",\n".join(to_json(contract.members) for contract in self.contracts) + "\n]\n")
                return
            for row in self.rows:
                if isinstance(row, str):
                    file.write(row)
                elif row.touched:
                    file.write(to_json(row.members) + row.original[len(row.original.rstrip("\r\n")):])
                else:
                    file.write(row.original)


def split_lines(text):
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def contract_faults(members):
    """What is wrong with one contract by itself."""
    if not isinstance(members, dict):
        return ["not an object"]
    faults = [f"{name} is missing or malformed" for name in ("contractId", "policy", "agbCode", "start", "end")
              if not isinstance(members.get(name), str)]
    if not isinstance(members.get("agreements"), list):
        faults.append("agreements is missing or malformed")
    if faults:
        return faults
    if members["policy"] not in POLICIES:
        return [f"unknown policy {members['policy']}"]
    try:
        contract = Contract(members, None)
        periods = {}
        for record in (members, *members["agreements"]):
            if not all(record[edge] is None or ISO_DAY.fullmatch(record[edge]) for edge in ("start", "end")):
                return ["a day is not of the form yyyy-MM-dd"]
        for period in members["agreements"]:
            periods.setdefault(period["agreement"], []).append(Period(contract, period))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return [f"malformed: {error}"]
    if contract.end < contract.start:
        faults.append("the contract ends before it starts")
    for code, group in periods.items():
        group.sort(key=lambda period: period.start)
        for period in group:
            if period.end < period.start:
                faults.append(f"a period of {code} ends before it starts")
            if not (contract.holds(period.start) and contract.holds(period.end)):
                faults.append(f"a period of {code} lies outside the term")
        faults += [f"two periods of {code} overlap" for a, b in zip(group, group[1:]) if b.start <= a.end]
    return faults


# ---------------------------------------------------------------- deciding

TIMING = {"START_NOT_IN_WINDOW", "DEADLINE_MISSED", "RETROACTIVE"}


class Decision:
    def __init__(self, request):
        self.request = request
        self.outcome = None
        self.contract = self.agreement = None
        self.start = self.submit_by = self.tariff_from = self.proposal = None
        self.reasons, self.kinds, self.warnings, self.waived = [], set(), [], []

    def add(self, code, kind=REJECTED):
        if code not in self.reasons:
            self.reasons.append(code)
        self.kinds.add(kind)

    def close(self):
        self.outcome = next((kind for kind in (SKIPPED, REJECTED, REFERRED) if kind in self.kinds), ACCEPTED)

    def record(self):
        request = self.request
        raw = request.raw or {}
        proposal = self.proposal and {"startDate": self.proposal[0], "submitBy": self.proposal[1]}
        return {"requestId": request.request_id or raw.get("requestId"), "outcome": self.outcome,
                "contractId": self.contract.id if self.contract else request.contract_id,
                "agbCode": self.contract.agb_code if self.contract else request.agb_code,
                "agreement": self.agreement.code if self.agreement else request.agreement,
                "action": request.action, "requestedStart": request.start_date, "startDate": self.start,
                "submitBy": self.submit_by, "tariffFrom": self.tariff_from, "proposal": proposal,
                "reasons": [{"code": code} for code in self.reasons],
                "warnings": [{"code": code} for code in self.warnings], "file": request.file, "line": request.line}


class Decider:
    def __init__(self, register, as_of, exceptions, lists):
        self.register, self.as_of, self.exceptions, self.lists = register, as_of, exceptions, lists
        self.claims = {}            # request id -> content of the first request of this input that bears it

    def decide(self, request):
        decision = Decision(request)
        if request.padded:
            decision.warnings.append("AGB_CODE_PADDED")
        if self.shape_holds(decision) and self.identity_holds(decision) and self.catalogue_holds(decision):
            self.check(decision)
        decision.close()
        if decision.outcome == ACCEPTED:
            self.apply(decision)
        elif decision.outcome != SKIPPED and decision.agreement and TIMING & set(decision.reasons):
            decision.proposal = self.proposal(decision)
        return decision

    # stage 1

    def shape_holds(self, decision):
        if decision.request.missing:
            decision.add("MISSING_FIELD")
        elif decision.request.malformed:
            decision.add("MALFORMED_FIELD")
        return not decision.reasons

    # stage 2

    def identity_holds(self, decision):
        request = decision.request
        contract = self.find_contract(request)
        agreement = contract.policy.find(request.agreement) if contract else None
        decision.contract, decision.agreement, decision.start = contract, agreement, request.start_date
        if agreement:
            if decision.start is None:
                decision.start = agreement.first_start(request.received_on, contract.start, contract.end)
            if decision.start and agreement.window:
                decision.submit_by = agreement.deadline(decision.start)
        content = self.content(request, contract, agreement)
        earlier = [self.past_content(c, a) for c, a in self.register.history.get(request.request_id, ())]
        if request.request_id in self.claims:
            earlier.append(self.claims[request.request_id])
        else:
            self.claims[request.request_id] = content
        if content in earlier:
            decision.add("ALREADY_PROCESSED", SKIPPED)
        elif earlier:
            decision.add("DUPLICATE_REQUEST")
        elif contract is None:
            decision.add("CONTRACT_NOT_FOUND")
        return not decision.reasons

    def find_contract(self, request):
        if request.contract_id:
            contract = self.register.by_id.get(request.contract_id)
            return contract if contract and request.agb_code in (None, contract.agb_code) else None
        contracts = self.register.by_agb.get(request.agb_code, ())
        if request.start_date:
            holding = [c for c in contracts if c.holds(request.start_date)]
            if len(holding) > 1:
                holding = [c for c in holding if c.policy.find(request.agreement)]
                return holding[0] if len(holding) == 1 else None
        else:
            starts = []
            for contract in contracts:
                agreement = contract.policy.find(request.agreement)
                start = agreement and agreement.first_start(request.received_on, contract.start, contract.end)
                if start:
                    starts.append((start, contract))
            first = min((start for start, _ in starts), default=None)
            holding = [c for start, c in starts if start == first]
        if len(holding) == 1:
            return holding[0]
        return contracts[0] if not holding and len(contracts) == 1 else None

    @staticmethod
    def content(request, contract, agreement):
        identity = ("contract", contract.id) if contract else ("ids", request.contract_id, request.agb_code)
        code = agreement.code if agreement else request.agreement.casefold()
        terms = {} if request.action == "stop" else typed_terms(agreement, request.raw_terms, request.from_csv)[0]
        return identity, code, request.action, request.start_date, comparable(terms)

    @staticmethod
    def past_content(contract, amendment):
        agreement = contract.policy.find(amendment["agreement"])
        code = agreement.code if agreement else amendment["agreement"].casefold()
        requested = amendment.get("requestedStart")
        given = {name: value for name, value in (amendment.get("terms") or {}).items() if not is_empty(value)}
        terms = {} if amendment["action"] == "stop" else typed_terms(agreement, given, False)[0]
        return (("contract", contract.id), code, amendment["action"], date.fromisoformat(requested) if requested else None,
                comparable(terms))

    # stage 3

    @staticmethod
    def catalogue_holds(decision):
        if decision.agreement is None:
            decision.add("UNKNOWN_AGREEMENT")
        elif decision.agreement.withdrawn:
            decision.add("AGREEMENT_WITHDRAWN")
        return not decision.reasons

    # stage 4

    def check(self, decision):
        request, agreement, policy = decision.request, decision.agreement, decision.contract.policy
        for granted in self.exceptions.get(request.request_id, ()):
            if granted["reason"] not in policy.exceptions:
                if "EXCEPTION_NOT_ALLOWED" not in decision.warnings:
                    decision.warnings.append("EXCEPTION_NOT_ALLOWED")
        if request.action == "stop" and request.raw_terms:
            decision.warnings.append("TERMS_IGNORED")
        if request.channel not in policy.channels:
            decision.add("CHANNEL_NOT_ACCEPTED")
        if request.submitted_by not in agreement.submitters:
            decision.add("SUBMITTER_NOT_ACCEPTED")
        if request.received_on > self.as_of:
            decision.add("RECEIVED_IN_FUTURE")
        self.check_timing(decision)
        self.check_periods_and_terms(decision)

    def check_timing(self, decision):
        request, contract, agreement = decision.request, decision.contract, decision.agreement
        start, received_on = decision.start, decision.request.received_on
        if not agreement.window:
            decision.add("NO_WINDOW", REFERRED)
        if start is None:
            if agreement.window:
                decision.add("OUTSIDE_CONTRACT_TERM")
            return
        in_window = agreement.is_start(start)
        refer = contract.policy.refer_outside_window
        if agreement.window and not in_window:
            decision.add("START_NOT_IN_WINDOW", REFERRED if refer else REJECTED)
        if start < received_on:
            granted = self.granted(request, "RETROACTIVE", contract.policy)
            if granted:
                decision.waived.append(granted)
            else:
                decision.add("RETROACTIVE", REFERRED)
        elif agreement.window and received_on > agreement.deadline(start) and (in_window or not refer):
            decision.add("DEADLINE_MISSED")
        if not contract.holds(start):
            decision.add("OUTSIDE_CONTRACT_TERM")

    def granted(self, request, reason, policy):
        if reason not in policy.exceptions:
            return None
        return next((g for g in self.exceptions.get(request.request_id, ()) if g["reason"] == reason), None)

    def check_periods_and_terms(self, decision):
        request, contract, agreement, start = decision.request, decision.contract, decision.agreement, decision.start
        action = request.action
        periods = contract.periods(agreement.code)
        covering = next((p for p in periods if p.covers(start)), None) if start else None
        given, unknown, invalid = typed_terms(agreement, request.raw_terms, request.from_csv)
        merged = {**covering.terms, **given} if action == "change" and covering else given
        complete = action == "start" or (action == "change" and covering is not None)
        missing = complete and any(definition.get("required") and is_empty(merged.get(name))
                                   for name, definition in agreement.terms.items())
        terms_hold = not (unknown or invalid or missing)

        if start and action == "start" and any(p.covers(start) or p.start > start for p in periods):
            decision.add("ALREADY_AGREED")
        if start and action != "start" and covering is None:
            decision.add("NOT_AGREED")
        if action == "change" and covering and terms_hold and comparable(merged) == comparable(covering.terms):
            decision.add("NO_CHANGE")
        if agreement.limit is not None:
            done = sum(1 for a in contract.amendments() if a["agreement"] == agreement.code)
            if done >= agreement.limit:
                decision.add("AMENDMENT_LIMIT")
        if action == "stop":
            return
        if unknown:
            decision.add("TERM_UNKNOWN")
        if missing:
            decision.add("TERM_MISSING")
        if invalid:
            decision.add("TERM_INVALID")
        if complete and terms_hold:
            self.check_conditions(decision, "REQUIREMENT", contract.policy.requirements, merged)
            self.check_conditions(decision, "CONDITION", agreement.conditions, merged)

    def check_conditions(self, decision, kind, conditions, terms):
        for condition in conditions:
            if decision.start is None and needs_day(condition):
                continue
            value = evaluate(condition, terms, decision.contract.practice, decision.start, self.lists)
            if value is False:
                decision.add(kind + "_NOT_MET")
            elif value is None:
                decision.add(kind + "_UNKNOWN", REFERRED)

    def proposal(self, decision):
        contract, agreement = decision.contract, decision.agreement
        start = agreement.first_start(self.as_of, contract.start, contract.end)
        return start and (start, agreement.deadline(start))

    # effect

    def apply(self, decision):
        request, contract, agreement, start = decision.request, decision.contract, decision.agreement, decision.start
        code, request_id = agreement.code, request.request_id
        terms = {} if request.action == "stop" else typed_terms(agreement, request.raw_terms, request.from_csv)[0]
        periods = contract.periods(code)
        replaced = []
        if request.action == "start":
            contract.add({"agreement": code, "start": start.isoformat(), "end": None, "terms": terms,
                          "requestId": request_id})
        else:
            covering = next(p for p in periods if p.covers(start))
            day_before = (start - ONE_DAY).isoformat() if start > date.min else None
            if request.action == "change":
                merged = {**covering.terms, **terms}
                if covering.start == start:
                    replaced.append(covering)
                    covering.members.update(terms=merged, requestId=request_id)
                else:
                    follower = {**covering.members, "start": start.isoformat(), "terms": merged,
                                "requestId": request_id}
                    covering.members.update(end=day_before, requestId=request_id)
                    contract.add_after(covering.members, follower)
            else:
                removed = [p for p in periods if p.start > start or (p is covering and p.start == start)]
                for period in removed:
                    contract.remove(period.members)
                replaced += removed
                if covering.start < start:
                    covering.members.update(end=day_before, requestId=request_id)
        if any(period.request_id is not None for period in replaced):
            decision.warnings.append("REPLACES_AMENDMENT")
        if contract.policy.warn_follow_choice and contract.members.get("followChoice") is not True:
            decision.warnings.append("FOLLOW_CHOICE_MISSING")
        if agreement.affects_tariff:
            decision.tariff_from = max(start, next_quarter(request.received_on))
        self.remember(decision, terms)

    def remember(self, decision, terms):
        request, contract = decision.request, decision.contract
        amendment = {"requestId": request.request_id, "agreement": decision.agreement.code, "action": request.action,
                     "requestedStart": request.start_date, "startDate": decision.start, "terms": terms,
                     "receivedAt": request.received_at, "decidedOn": self.as_of, "tariffFrom": decision.tariff_from}
        if decision.waived:
            amendment["exceptions"] = [{"reason": g["reason"], "grantedBy": g["granted_by"], "grantedOn": g["granted_on"]}
                                       for g in decision.waived]
        if not contract.members.get("amendments"):
            contract.members["amendments"] = []
        contract.members["amendments"].append(amendment)
        contract.touched = True


# ---------------------------------------------------------------- side files

def read_table(path, columns):
    """A small CSV file with these headers: one dict a row."""
    text = read_text(path)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
            if any(cell.strip() for cell in row)]
    if not rows:
        raise Refused(f"{path}: no header")
    header = [re.sub(r"[ -]", "_", cell.strip().casefold()) for cell in rows[0]]
    if not set(columns) <= set(header):
        raise Refused(f"{path}: missing column")
    return [dict(zip(header, map(clean_cell, row))) for row in rows[1:]]


def read_exceptions(path):
    exceptions = {}
    for row in read_table(path, ("request_id", "reason", "granted_by", "granted_on")):
        exceptions.setdefault(row["request_id"], []).append(row)
    return exceptions


def read_list(path):
    entries = {}
    for row in read_table(path, ("name", "alias", "from", "until")):
        span = parse_day(row["from"]), parse_day(row["until"])
        for word in (row["name"], row["alias"]):
            if word:
                entries.setdefault(word.casefold(), []).append(span)
    return entries


# ---------------------------------------------------------------- the run

def run(files, register_path, out, as_of, received_on=None, exceptions_path=None, list_options=()):
    lists = dict(LISTS)
    for option in list_options:
        name, path = option.split("=", 1)
        lists[name] = read_list(path)
    exceptions = read_exceptions(exceptions_path) if exceptions_path else {}
    register = Register(register_path)
    requests = [request for file in files for request in read_requests(file, received_on)]
    for order, request in enumerate(requests):
        request.order = order
    decider = Decider(register, as_of, exceptions, lists)
    processing = sorted(requests, key=lambda r: (r.instant or (0, 0), r.order))
    decisions = sorted((decider.decide(request) for request in processing), key=lambda d: d.request.order)
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "decisions.ndjson"), "w", encoding="utf-8", newline="\n") as file:
        for decision in decisions:
            file.write(to_json(decision.record()) + "\n")
    register.write(out)
    return decisions


def day_option(text):
    day = parse_day(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"not a day: {text}")
    return day


def main():
    options = argparse.ArgumentParser()
    options.add_argument("requests", nargs="+")
    options.add_argument("--contracts", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--as-of", type=day_option, default=None)
    options.add_argument("--received-on", type=day_option)
    options.add_argument("--exceptions")
    options.add_argument("--list", action="append", default=[])
    given = options.parse_intermixed_args()
    try:
        decisions = run(given.requests, given.contracts, given.out, given.as_of or datetime.now(AMSTERDAM).date(),
                        given.received_on, given.exceptions, given.list)
    except Refused as fault:
        print(fault, file=sys.stderr)
        return 3
    counts = {}
    for decision in decisions:
        counts[decision.outcome] = counts.get(decision.outcome, 0) + 1
    print(len(decisions), "requests:", ", ".join(f"{n} {outcome}" for outcome, n in sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
