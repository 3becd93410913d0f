#!/usr/bin/env python3
"""Makes a random register and random requests that reach every corner of the rules; the same for the same seed.

    random_requests.py --seed N --out DIR [--requests N] [--contracts N] [--form csv|json|ndjson|object]
                       [--policy zk|salland|both] [--register ndjson|json]

Writes into DIR: contracts.ndjson (or .json), requests.csv (.json, .ndjson; for `object` a file a request),
exceptions.csv, tools.csv (a list of approved triage tools) and as-of (the day on which to decide).
Most requests are sound but for one thing; days are mostly on an edge: a deadline, the day after it, the first day of a
quarter, the clock change, a leap day, the end of the year or of the contract.
"""
import argparse
import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path

from random_register import ONE_DAY, RegisterMaker

FIELDS = ("requestId", "receivedAt", "agbCode", "contractId", "agreement", "action", "startDate", "submittedBy",
          "channel", "note")
HEADINGS = {
    "en": ("request_id", "received_at", "agb_code", "contract_id", "agreement", "action", "start_date",
           "submitted_by", "channel", "note"),
    "nl": ("Aanvraagnummer", "Ontvangen op", "AGB-code", "Contractnummer", "Afspraak", "Actie", "Startdatum",
           "Ingediend door", "Kanaal", "Toelichting")}
ACTIONS = {"start": ("start", "starten", "START"), "change": ("change", "wijzigen", "Change"),
           "stop": ("stop", "stoppen", " stop ")}
SUBMITTERS = {"practice": ("practice", "praktijk", ""), "fto-group": ("fto-group", "FTO-groep"),
              "regional-organisation": ("regional-organisation", "regio-organisatie")}
CHANNELS = ("form", "portal", "email", "formulier", "Portaal", "e-mail", *[""] * 12, "phone", "telefoon")
NOTES = ("", "", "", "Namens de praktijk.", 'Graag "snel"; met dank', "Eerste regel\ntweede regel", "é, ë en 🙂")
MALFORMED = {
    "requestId": ["x" * 65], "receivedAt": ["4/3/2026", "2026-02-30", "2026-03-04T25:00", "gisteren"],
    "agbCode": ["123456", "0105432a", "010543211"], "contractId": ["Z" * 65], "action": ["verlengen", "starrt"],
    "startDate": ["31-6-2026", "2026-13-01", "1 april 2026", "29-2-2026", "1-4-26"], "submittedBy": ["huisarts"],
    "channel": ["fax"], "note": ["n" * 2001]}
WRONG_KINDS = (12, True, ["start"], {"a": 1})


class RequestMaker(RegisterMaker):
    """Makes requests on the contracts of its register, in `sent`; `as_of` is the day on which to decide them."""

    def __init__(self, seed, policy, in_json):
        super().__init__(seed, policy)
        self.in_json, self.sent = in_json, []
        year = 2025 if policy == "salland" else 2026
        edges = [date(year, m, 1) for m in (1, 3, 4, 6, 7, 9, 10, 12)] + [date(year, 12, 31), date(year - 1, 11, 13)]
        self.as_of = self.pick(edges) + timedelta(days=self.random.randrange(-40, 40))

    # ------------------------------------------------------------ days

    def starts(self, policy, agreement):
        window = policy["windows"].get(agreement.get("window"), {"starts": ["--04-01"]})
        years = range(int(policy["term"]["start"][:4]) - 1, int(policy["term"]["end"][:4]) + 2)
        return sorted(date(year, int(day[2:4]), int(day[5:7])) for year in years for day in window["starts"])

    def days(self, contract, policy, agreement):
        """The day of receipt and the requested start (None: as soon as possible)."""
        starts = self.starts(policy, agreement)
        in_term = [day for day in starts if contract["start"] <= day.isoformat() <= contract["end"]]
        start = self.pick(in_term or starts)
        in_time = start - timedelta(days=28 if policy["id"].startswith("z") else 50)
        if self.chance(0.65):
            received = in_time - timedelta(days=self.random.randrange(0, 60))
        else:
            clock = (date(2026, 3, 29), date(2026, 10, 25), date(2025, 10, 26), date(2024, 12, 31), date(2024, 2, 29))
            received = self.pick((in_time, in_time, in_time + ONE_DAY, in_time + ONE_DAY, start - ONE_DAY, start,
                                  start + ONE_DAY, self.as_of, self.pick(clock)))
        if received > self.as_of and not self.chance(0.05):
            received = self.as_of - timedelta(days=self.random.randrange(0, 60))
        if self.chance(0.75):
            return received, start
        return received, self.pick((None, None, None, start + ONE_DAY, start - ONE_DAY, self.pick(starts),
                                    date(2026, 2, 28), date(2028, 2, 29), date(start.year, 12, 31),
                                    self.edge(start, start + timedelta(days=200))))

    def written_day(self, day):
        if day is None:
            return self.pick(("", "  ", None) if self.in_json else ("", " "))
        return self.pick((day.isoformat(), f"{day.day}-{day.month}-{day.year}", day.isoformat() + " "))

    def written_receipt(self, day):
        if self.chance(0.4):
            return self.written_day(day)
        hour, minute, second = self.pick((0, 1, 2, 3, 9, 22, 23)), self.pick((0, 30, 59)), self.random.randrange(60)
        moment = f"{day.isoformat()}T{hour:02d}:{minute:02d}"
        seconds = self.pick(("", f":{second:02d}", f":{second:02d}.{self.random.randrange(1000):03d}"))
        return moment + seconds + self.pick(("", "", "Z", "+01:00", "+02:00", "-05:30"))

    # ------------------------------------------------------------ terms

    def written_terms(self, agreement):
        return {name: self.spelled(value) for name, value in self.sound_terms(agreement).items()}

    def spelled(self, value):
        """The value as a practice may write it."""
        if isinstance(value, bool):
            words = ("ja", "yes", "true", "JA") if value else ("nee", "no", "False")
            return self.pick(words + (value,) * 2) if self.in_json else self.pick(words)
        if isinstance(value, (int, float)):
            text = self.pick((str(value), str(value).replace(".", ","), f"{value:.2f}"))
            return self.pick((value, text)) if self.in_json else text
        if isinstance(value, list):
            return value if self.in_json and self.chance(0.7) else self.pick("|;,").join(value)
        return self.pick((value, value, value.upper(), f" {value} "))

    def unsound(self, terms, agreement):
        """Something that the agreement's terms do not allow."""
        definitions = agreement.get("terms", [])
        if not definitions or self.chance(0.25):
            return terms | {self.pick(("hoursPerWeek", "colour", "tool", "variant")): self.pick(("5", "rood"))}
        term = self.pick(definitions)
        wrong = ("0", "-1", "1,5,2", "misschien", "1.5", "999999", "1e3")
        return terms | {term["name"]: self.pick(wrong + ((0, -3, [], ["x"], {"a": 1}, 1e3) if self.in_json else ()))}

    # ------------------------------------------------------------ requests

    def make_requests(self, count):
        for number in range(count):
            if self.sent and self.chance(0.06):
                request = self.again(self.pick(self.sent[-60:]))
            elif self.past and self.chance(0.04):
                request = self.of_history(*self.pick(self.past))
            else:
                request = self.request(f"R-{number:06d}")
            self.sent.append(request)

    def request(self, request_id):
        contract, policy = self.pick(self.contracts)
        agreement = self.pick(policy["agreements"])
        if not agreement.get("window"):  # mostly another one: there is little to decide on these
            agreement = self.pick(policy["agreements"])
        received, start = self.days(contract, policy, agreement)
        action = self.likely_action(contract, agreement, start)
        submitter = self.pick(agreement.get("submitters") or ("practice", "practice", "regional-organisation"))
        if self.chance(0.05):
            submitter = self.pick(SUBMITTERS)
        request = {
            "requestId": request_id, "receivedAt": self.written_receipt(received), "agbCode": contract["agbCode"],
            "contractId": contract["contractId"], "agreement": self.name_of(agreement),
            "action": self.pick(ACTIONS[action]), "startDate": self.written_day(start),
            "submittedBy": self.pick(SUBMITTERS[submitter]), "channel": self.pick(CHANNELS), "note": self.pick(NOTES),
            "terms": self.written_terms(agreement) if action != "stop" or self.chance(0.1) else {}}
        self.pick((self.one_id,) * 5 + (lambda r: r,) * 10)(request)
        if self.chance(0.25):
            self.spoil(request, agreement)
        return request

    def likely_action(self, contract, agreement, start):
        held = [p for p in contract["agreements"] if p["agreement"] == agreement["code"]]
        day = (start or self.as_of).isoformat()
        holds = any(p["start"] <= day and (p["end"] or "9") >= day for p in held)
        return self.pick(("start", "change", "stop") if self.chance(0.15) else ("change", "change", "stop") if holds
                         else ("start",))

    def name_of(self, agreement):
        names = (agreement["code"], agreement["name"]["en"], agreement["name"]["nl"], *agreement.get("aliases", ()))
        name = self.pick((agreement["code"], agreement["code"], self.pick(names)))
        return self.pick((name, name, name.upper(), f" {name} "))

    def one_id(self, request):
        if self.chance(0.7):
            request["contractId"] = self.pick(("", " "))
            if request["agbCode"].startswith("0") and self.chance(0.5):
                request["agbCode"] = request["agbCode"][1:]
        else:
            request["agbCode"] = ""

    def spoil(self, request, agreement):
        def other(field, *values):
            request[field] = self.pick(values)

        field = self.pick(MALFORMED)
        self.pick((
            lambda: other(field, *MALFORMED[field]),
            lambda: other(field, *WRONG_KINDS) if self.in_json else other(field, ""),
            lambda: other(self.pick(("requestId", "receivedAt", "agreement", "action")), "", " "),
            lambda: request.update(agbCode="", contractId=""),
            lambda: other("agbCode", "99999999", "01000003"),
            lambda: other("contractId", "ZK-0", self.pick(self.contracts)[0]["contractId"]),
            lambda: other("agreement", "poh-ggx", "iets anders", "FTO", "fto 3", "smr2"),
            lambda: other("action", "start", "change", "stop"),
            lambda: other("startDate", "2026-01-01", "2025-01-01", "1-7-2027", "2028-01-01", "2024-12-31", "2026-05-02"),
            lambda: other("submittedBy", "fto-groep", "practice", "regio-organisatie"),
            lambda: other("terms", {name: value for name, value in request["terms"].items() if self.chance(0.4)}),
            lambda: other("terms", self.unsound(request["terms"], agreement)),
            lambda: other("terms", self.unsound(request["terms"], agreement)),
            lambda: request.update(short=True)))()

    def again(self, earlier):
        """An earlier request once more: the same, or otherwise under the same id."""
        request = dict(earlier)
        field = self.pick(("channel", "note", "startDate", "action", "agreement", "receivedAt", None, None))
        if field == "receivedAt":
            request[field] = self.written_receipt(self.as_of - timedelta(days=self.random.randrange(100)))
        elif field:
            request[field] = self.pick(self.sent)[field]
        return request

    def of_history(self, contract, agreement, past):
        start = past["requestedStart"] or ""
        request = {"requestId": past["requestId"], "receivedAt": past["receivedAt"], "agbCode": contract["agbCode"],
                   "contractId": contract["contractId"], "agreement": self.name_of(agreement), "action": past["action"],
                   "startDate": start, "submittedBy": "", "channel": "", "note": "",
                   "terms": {name: self.spelled(value) for name, value in past["terms"].items()}}
        if self.chance(0.4):
            self.spoil(request, agreement)
        return request

    # ------------------------------------------------------------ files

    def csv_text(self):
        language, delimiter = self.pick(("en", "nl")), self.pick(",;\t")
        names = sorted({term for request in self.sent for term in request["terms"]})
        prefix = "terms." if language == "en" else "Voorwaarden."
        lines = io.StringIO()
        writer = csv.writer(lines, delimiter=delimiter, lineterminator=self.pick(("\n", "\r\n")),
                            quoting=self.pick((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
        writer.writerow([*HEADINGS[language], "crm_key", *(prefix + name for name in names)])
        for request in self.sent:
            cells = [request[field] for field in FIELDS] + ["k"] + [request["terms"].get(name, "") for name in names]
            writer.writerow(cells[:4] if request.get("short") else cells)
        mark = self.pick(("", "\ufeff", f"sep={delimiter}\n"))
        return mark + lines.getvalue()

    def json_requests(self):
        for request in self.sent:
            members = {name: value for name, value in request.items() if name != "short" and (value or self.chance(0.5))}
            yield ["no object"] if request.get("short") else members


def dump(value, **options):
    return json.dumps(value, ensure_ascii=False, **options)


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8", newline="")


def write_requests(maker, form, folder):
    if form == "csv":
        return write(folder, "requests.csv", maker.csv_text())
    requests = list(maker.json_requests())
    if form == "json":
        return write(folder, "requests.json", dump(requests, indent=maker.pick((None, 1))))
    if form == "ndjson":
        return write(folder, "requests.ndjson", "".join(dump(each) + "\n" for each in requests if isinstance(each, dict)))
    for number, each in enumerate(requests):
        if isinstance(each, dict):
            write(folder, f"requests.{number:05d}.json", dump(each, indent=maker.pick((None, 2))))


def write_side_files(maker, folder):
    reasons = ("RETROACTIVE", "RETROACTIVE", "RETROACTIVE", "DEADLINE_MISSED", "CONDITION_UNKNOWN", "NO_WINDOW")
    rows = [f"{request['requestId']},{maker.pick(reasons)},Team lead,{maker.as_of},\n" for request in maker.sent
            if maker.chance(0.15) and isinstance(request["requestId"], str) and 0 < len(request["requestId"].strip()) < 60]
    write(folder, "exceptions.csv", "request_id,reason,granted_by,granted_on,note\n" + "".join(rows))
    until = date(2026, 1, 1) + timedelta(days=maker.random.randrange(0, 700))
    write(folder, "tools.csv", "name,alias,from,until\nSmartConsult,SmartConsult van DigiDok,,\n"
          f"KlachtVooraf,,2026-01-01,{until}\nTriageKade,,{until},\n")
    write(folder, "as-of", f"{maker.as_of}\n")


def generate(out, seed, requests=400, contracts=80, form="csv", policy="both", register="ndjson"):
    maker = RequestMaker(seed, policy, form != "csv")
    maker.make_contracts(contracts)
    maker.make_requests(requests)
    out.mkdir(parents=True, exist_ok=True)
    all_contracts = [contract for contract, _ in maker.contracts]
    lines = [dump(each) for each in all_contracts]
    write(out, f"contracts.{register}", "[\n" + ",\n".join(lines) + "\n]\n" if register == "json"
          else "".join(line + "\n" for line in lines))
    write_requests(maker, form, out)
    write_side_files(maker, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--contracts", type=int, default=80)
    parser.add_argument("--form", choices=("csv", "json", "ndjson", "object"), default="csv")
    parser.add_argument("--policy", choices=("zk", "salland", "both"), default="both")
    parser.add_argument("--register", choices=("ndjson", "json"), default="ndjson")
    generate(**vars(parser.parse_args()))


if __name__ == "__main__":
    main()
