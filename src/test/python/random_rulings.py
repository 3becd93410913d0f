"""Random rulings on the requests that a RequestMaker sent."""
import csv
import io
import json
from datetime import timedelta

from days import parse_day
from request_files import ACTIONS

HEADINGS = ("request_id", "ruling", "reasons", "ruled_by", "ruled_on", "start_date", "tariff_from", "explanation", "note",
            "contract_id", "agreement", "action", "requested_start", "terms")
REASONS = ("", "", "", "RETROACTIVE", "RETROACTIVE", "DEADLINE_MISSED", "DEADLINE_MISSED", "START_NOT_IN_WINDOW",
           "NO_WINDOW", "CONDITION_UNKNOWN", "CONDITION_NOT_MET", "TERM_MISSING", "CHANNEL_NOT_ACCEPTED",
           "DEADLINE_MISSED|RETROACTIVE", "NO_WINDOW|START_NOT_IN_WINDOW|DEADLINE_MISSED", "AMENDMENT_SUPERSEDED")


def rulings(maker):
    """The text of rulings.csv."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows(ruling(maker, request) for request in maker.sent if maker.chance(0.25) and can_be_named(request))
    return lines.getvalue()


def can_be_named(request):
    return isinstance(request["requestId"], str) and 0 < len(request["requestId"].strip()) < 60


def ruling(maker, request):
    refused = maker.chance(0.12)
    return [request["requestId"], maker.pick(("refused", "afgewezen") if refused else ("", "granted", "toegekend")),
            "" if refused else maker.pick(REASONS), "Team lead", ruled_on(maker), start(maker, request),
            start(maker, request) if maker.chance(0.3) else "", "As agreed." if refused or maker.chance(0.2) else "", "",
            *ruled_on_what(maker, request)]


def ruled_on(maker):
    return maker.as_of + timedelta(days=maker.pick((0, 0, 0, -1, -9, 1)))


def start(maker, request):
    """A start of its own: mostly for an agreement without a window."""
    _, name, agreement, action, _, _ = request["about"]
    if not maker.chance(0.15 if agreement.get("window") else 0.6):
        return ""
    return maker.pick(maker.starts(name, agreement, action)) + timedelta(days=maker.pick((0, 0, 0, 14)))


def ruled_on_what(maker, request):
    """What it says it ruled on: mostly nothing, else mostly this request."""
    if maker.chance(0.7) or not is_of_its_form(request):
        return [""] * 5
    contract, _, agreement, action, _, _ = request["about"]
    said = [contract["contractId"], agreement["code"], request["action"], request["startDate"], terms(request)]
    if request["amends"]:
        said[1] = ""
    if maker.chance(0.3):
        place = maker.pick(range(4))
        said[place] = ("ZK-0", "anders-werken", "stop" if action != "stop" else "start", "2026-05-02")[place]
    return said


def is_of_its_form(request):
    """Whether a line of rulings can say what it was on."""
    action, start = request["action"], request["startDate"] or ""
    known = isinstance(action, str) and action.strip().casefold() in ACTIONS
    return known and isinstance(start, str) and (not start.strip() or parse_day(start.strip()) is not None)


def terms(request):
    return json.dumps(request["terms"], default=str) if request["terms"] else ""
