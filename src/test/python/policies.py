"""Policies, read from their JSON files as they stand on a day, then asked for windows, deadlines and terms."""
import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

from exact_json import is_texts, parse_json

HOME = Path(__file__).resolve().parents[3]
SHIPPED = HOME / "src" / "main" / "resources" / "nl" / "zorgcontract" / "amend" / "policy"
SAMPLES = HOME / "samples" / "policies"
FILES = {"zk": SHIPPED / "zilveren-kruis-2026-2027.json", "salland": SHIPPED / "salland-2025.json",
         "zonnewijzer": SAMPLES / "zonnewijzer-2026-2027.json", "noordkust": SAMPLES / "noordkust-2026.json"}
COMMENT_OR_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*')

AMENDING = ("start", "change", "stop")
ALL_SUBMITTERS = ("practice", "fto-group", "regional-organisation")
BOOLEANS = {"true": True, "ja": True, "yes": True, "waar": True, "false": False, "nee": False, "no": False, "onwaar": False}
DECIMAL = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
MAYBE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


@cache
def policy_json(short_name):
    """The policy of FILES that is called so, as JSON values with decimal numbers."""
    return parse_json(without_comments(FILES[short_name].read_text(encoding="utf-8")))


@cache
def policy(short_name):
    return Policy(policy_json(short_name))


@cache
def final_json(short_name):
    """As JSON values, with every revision over it: all agreements that it ever has."""
    json = policy_json(short_name)
    for revision in json.get("revisions") or ():
        json = revised(json, revision["change"])
    return json


def without_comments(text):
    return COMMENT_OR_TEXT.sub(lambda found: "" if found[0].startswith("//") else found[0], text)


@cache
def loose(name):
    """Names that differ only in case, accents, spaces, hyphens, underscores and dots mean one term."""
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in letters if c not in " -_." and unicodedata.category(c) != "Mn")


@cache
def folded(name):
    """Names that differ only in case, accents, spaces, hyphens, underscores, dots and brackets mean one agreement."""
    uncounted = ("Mn", "Zs", "Cc", "Cf", "Pd", "Pc", "Ps", "Pe")
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in letters if c != "." and unicodedata.category(c) not in uncounted)


def month_day(text):
    return int(text[2:4]), int(text[5:7])


# ---------------------------------------------------------------- versions

class Policy:
    """The rules of one insurer for one term, in the versions that its revisions make."""

    def __init__(self, json):
        self.id = json["id"]
        self.versions = [Version(json, None)]
        for revision in json.get("revisions") or ():
            json = revised(json, revision["change"])
            self.versions.append(Version(json, date.fromisoformat(revision["from"])))

    def on(self, day):
        """The policy as it stands on that day."""
        return next(each for each in reversed(self.versions) if each.since is None or each.since <= day)

    def known(self, name):
        """The agreement that any version calls so, or None."""
        return next((each for each in (version.find(name) for version in self.versions) if each), None)

    def code(self, name):
        """Its code; the folded name where no version knows it."""
        agreement = self.known(name)
        return agreement.code if agreement else name and folded(name)

    def typed_terms(self, name, terms):
        agreement = self.known(name)
        return agreement.typed_terms(terms)[0] if agreement else terms

    def first_start(self, name, action, after, term):
        """The first possible start after that day: a start of the window as it stands then, in the term, in time."""
        day, last = max(after, term[0] - timedelta(days=1)), term[1]
        for start in (day + timedelta(days=n) for n in range(1, (last - day).days + 1)):
            agreement = self.on(start).find(name)
            window = agreement and agreement.window(action)
            if window and window.has(start):
                deadline = agreement.deadline(action, start)
                if deadline is None or deadline >= after:
                    return start
        return None


def revised(json, change):
    """The policy with a revision's merge patch over it, in which agreements are an object by code."""
    by_code = {each["code"]: each for each in json["agreements"]}
    changes = {code: {"code": code, **each} for code, each in change.get("agreements", {}).items()}
    merged = patched({**json, "agreements": by_code}, {**change, "agreements": changes})
    return {**merged, "agreements": list(merged["agreements"].values())}


def patched(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = patched(merged.get(name), value)
    return merged


class Version:
    """A policy as it stands since a day; None: from the beginning."""

    def __init__(self, json, since):
        self.since = since
        self.channels = accepted_channels(json)
        self.exceptions = (json.get("exceptions") or {}).get("reasons", ())
        self.refers_outside_window = json.get("outsideWindow") == "refer"
        self.refers_late = json.get("late") == "refer"
        self.tariff_with_amendment = json.get("tariff") == "with-amendment"
        self.asks_follow_choice = (json.get("followChoice") or {}).get("required", False)
        self.lists = {name: approved(each["entries"]) for name, each in (json.get("lists") or {}).items()}
        self.by_name = {}
        for agreement in (Agreement(each, json) for each in json["agreements"]):
            for name in agreement.names:
                self.by_name.setdefault(folded(name), agreement)

    def find(self, name):
        return self.by_name.get(folded(name)) if name else None


def accepted_channels(json):
    """The channels by which requests are taken; None: any."""
    return (json.get("channels") or {}).get("accepted")


def approved(entries):
    """The spans of days for which each name is approved."""
    spans = {}
    for entry in entries:
        span = tuple(date.fromisoformat(entry[edge]) if entry.get(edge) else None for edge in ("from", "until"))
        for name in (entry["name"], *(entry.get("aliases") or ())):
            spans.setdefault(name.casefold(), []).append(span)
    return spans


# ---------------------------------------------------------------- agreements

class Agreement:
    def __init__(self, json, policy_json):
        self.code = json["code"]
        self.names = (json["code"], *json["name"].values(), *(json.get("aliases") or ()))
        self.windows = windows_by_action(json.get("window"), policy_json.get("windows") or {})
        self.deadlines = deadlines_by_action(json.get("deadline"), policy_json.get("deadline"))
        self.terms = {term["name"]: Term(term) for term in json.get("terms") or ()}
        self.term_names = {loose(word): name for name, term in self.terms.items() for word in (*term.labels, name)}
        self.conditions = json.get("conditions") or ()
        self.requirements = () if json.get("exemptFromRequirements") else policy_json.get("requirements") or ()
        self.channels = accepted_channels(json) or accepted_channels(policy_json)
        self.submitters = json.get("submitters") or ALL_SUBMITTERS
        self.withdrawn = json.get("withdrawn") is not None
        self.limit = json.get("amendmentLimit")
        own = json.get("affectsTariff")
        self.affects_tariff = policy_json.get("affectsTariff") if own is None else own

    def window(self, action):
        return self.windows[action]

    def deadline(self, action, start):
        """The submission deadline of a start; None: there is none."""
        deadline = self.deadlines[action]
        return deadline_of(deadline, start) if deadline else None

    def typed_terms(self, given):
        """(terms by value, unknown names, names with an invalid value); these two keep the value as it was given."""
        terms, unknown, invalid = {}, [], []
        for name, value in given.items():
            name = name if name in self.terms else self.term_names.get(loose(name), name)
            value = value.strip() if isinstance(value, str) else value
            parsed = self.terms[name].parse(value) if name in self.terms else None
            if name not in self.terms:
                unknown.append(name)
            elif parsed is None:
                invalid.append(name)
            terms[name] = value if parsed is None else parsed
        return terms, unknown, invalid


class Window:
    """The days of the year on which an agreement may be amended."""

    def __init__(self, json):
        self.starts, self.only_next = [month_day(day) for day in json["starts"]], bool(json.get("onlyNext"))

    def has(self, day):
        return (day.month, day.day) in self.starts


def windows_by_action(json, windows):
    names = json if isinstance(json, dict) else dict.fromkeys(AMENDING, json)
    return {action: Window(windows[names[action]]) if names.get(action) else None for action in AMENDING}


def deadlines_by_action(json, of_policy):
    by_action = json if json and set(json) & set(AMENDING) else dict.fromkeys(AMENDING, json)
    return {action: by_action.get(action) or of_policy for action in AMENDING}


def deadline_of(json, start):
    if json.get("weeksBefore") is not None:
        return start - timedelta(days=7 * int(json["weeksBefore"]))
    if json.get("daysBefore") is not None:
        return start - timedelta(days=int(json["daysBefore"]))
    by = json["by"]
    if isinstance(by, dict):
        by = by.get(f"--{start.month:02d}-{start.day:02d}")
    if by is None:
        return None
    this_year = date(start.year, *month_day(by))
    return this_year if this_year < start else this_year.replace(year=start.year - 1)


# ---------------------------------------------------------------- terms

class Term:
    def __init__(self, json):
        self.labels = json["label"].values()
        self.type, self.required = json["type"], bool(json.get("required"))
        self.minimum, self.above, self.maximum = json.get("minimum"), json.get("above"), json.get("maximum")
        self.choices = {}
        for choice in json.get("choices") or ():
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
        value = self.written_number(value) if isinstance(value, str) else value
        if not isinstance(value, Decimal):
            return None
        value = Decimal(value)
        whole = self.type == "decimal" or value == value.to_integral_value()
        low = self.minimum is not None and value < self.minimum or self.above is not None and value <= self.above
        high = self.maximum is not None and value > self.maximum
        return value if whole and not low and not high else None

    def written_number(self, text):
        percent = text.endswith("%") and self.maximum == 1
        text = text[:-1].rstrip() if percent else text
        if MAYBE_THOUSANDS.fullmatch(text) or not DECIMAL.fullmatch(text):
            return None
        return Decimal(text.replace(",", ".")) / (100 if percent else 1)

    def several(self, value):
        if isinstance(value, str):
            whole = self.choices.get(value.casefold())
            value = [whole] if whole else re.split("[|;,]", value)
        if not is_texts(value):
            return None
        codes = list(dict.fromkeys(self.choices.get(word.strip().casefold()) for word in value))
        return codes if codes and None not in codes else None
