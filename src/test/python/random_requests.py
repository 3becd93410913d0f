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
import random
from datetime import date, timedelta
from pathlib import Path

from policies import shipped

ONE_DAY = timedelta(days=1)
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
TOOLS = ("SmartConsult", "smartconsult van digidok", "KlachtVooraf", "TriageKade", "Triagist 2000", "12")
FACTS = ("bigRegistered", "availabilityGuidelines", "complaintsScheme", "claimsThroughVecozo", "certifiedHis",
         "samePreferredInsurer", "startersSchemeAgreed", "dispensing")
MALFORMED = {
    "requestId": ["x" * 65], "receivedAt": ["4/3/2026", "2026-02-30", "2026-03-04T25:00", "gisteren"],
    "agbCode": ["123456", "0105432a", "010543211"], "contractId": ["Z" * 65], "action": ["verlengen", "starrt"],
    "startDate": ["31-6-2026", "2026-13-01", "1 april 2026", "29-2-2026", "1-4-26"], "submittedBy": ["huisarts"],
    "channel": ["fax"], "note": ["n" * 2001]}
WRONG_KINDS = (12, True, ["start"], {"a": 1})


class Generator:
    def __init__(self, seed, policy, in_json):
        self.random = random.Random(seed)
        self.policies = [shipped(name) for name in (("zk", "salland") if policy == "both" else (policy,))]
        self.in_json = in_json
        self.contracts, self.past, self.sent = [], [], []
        year = 2025 if policy == "salland" else 2026
        edges = [date(year, m, 1) for m in (1, 3, 4, 6, 7, 9, 10, 12)] + [date(year, 12, 31), date(year - 1, 11, 13)]
        self.as_of = self.pick(edges) + timedelta(days=self.random.randrange(-40, 40))

    def pick(self, choices):
        return self.random.choice(list(choices))

    def chance(self, share):
        return self.random.random() < share

    # ------------------------------------------------------------ the register

    def make_contracts(self, count):
        while len(self.contracts) < count:
            agb_code = f"01{len(self.contracts):06d}"
            if self.chance(0.05):
                agb_code = f"12{len(self.contracts):06d}"
            for policy in self.random.sample(self.policies, self.pick(range(1, len(self.policies) + 1))):
                term = [date.fromisoformat(policy["term"][edge]) for edge in ("start", "end")]
                if self.chance(0.15):  # two contracts, one after the other
                    middle = self.pick((date(term[0].year, 7, 1), date(term[0].year, 4, 15)))
                    self.make_contract(policy, agb_code, term[0], middle - ONE_DAY)
                    self.make_contract(policy, agb_code, middle + ONE_DAY * self.pick((0, 0, 40)), term[1])
                else:
                    self.make_contract(policy, agb_code, *term)

    def make_contract(self, policy, agb_code, start, end):
        number = len(self.contracts) + 1
        contract = {
            "contractId": f"{'ZK' if policy['id'].startswith('z') else 'SA'}-{start.year}-{number:06d}",
            "policy": policy["id"], "agbCode": agb_code,
            "practiceName": self.pick(("Huisartsenpraktijk De Linde", "Praktijk 't Höfke", "Dokters & Co")),
            "start": start.isoformat(), "end": end.isoformat()}
        follow = self.pick((True, True, True, False, None, "absent"))
        if follow != "absent":
            contract["followChoice"] = follow
        if self.chance(0.9):
            contract["practice"] = self.practice()
        contract["agreements"], contract["amendments"] = [], []
        for agreement in policy["agreements"]:
            if self.chance(0.45):
                self.add_periods(contract, agreement, start, end)
        self.random.shuffle(contract["agreements"])
        if not contract["amendments"] and self.chance(0.5):
            del contract["amendments"]
        if self.chance(0.2):
            contract["crm"] = {"key": 90071992547409931234, "tags": ["a", None, 1.50]}
        self.contracts.append((contract, policy))

    def practice(self):
        facts = {"patients": self.random.randrange(900, 9000)}
        facts.update({fact: not self.chance(0.04) for fact in FACTS if not self.chance(0.04)})
        if not self.chance(0.08):
            facts["region"] = self.pick(("Midden-IJssel",) * 12 + ("midden-ijssel", "Twente", 7))
        return facts

    def add_periods(self, contract, agreement, start, end):
        days = sorted({self.edge(start, end) for _ in range(self.pick((0, 0, 1, 1, 2)))})
        first = self.pick((start, start, start, self.edge(start, end)))
        edges = [first] + [day for day in days if day > first]
        for i, day in enumerate(edges):
            last = i + 1 == len(edges)
            until = (None if self.chance(0.7) else self.edge(day, end)) if last else edges[i + 1] - ONE_DAY
            if self.chance(0.1):
                continue  # a gap
            request_id = f"H-{len(self.past):05d}" if self.chance(0.25) else None
            period = {"agreement": agreement["code"], "start": day.isoformat(),
                      "end": until and until.isoformat(), "terms": self.sound_terms(agreement, typed=True),
                      "requestId": request_id}
            if self.chance(0.05):
                period["remark"] = {"kept": [1.0, "as is"]}
            contract["agreements"].append(period)
            if request_id:
                self.remember(contract, agreement, period, day)

    def remember(self, contract, agreement, period, day):
        received = day - timedelta(days=self.random.randrange(28, 60))
        past = {"requestId": period["requestId"], "agreement": agreement["code"], "action": self.pick(("start", "change")),
                "requestedStart": self.pick((period["start"], None)), "startDate": period["start"],
                "terms": period["terms"], "receivedAt": received.isoformat(),
                "decidedOn": (received + ONE_DAY).isoformat(), "tariffFrom": None}
        contract["amendments"].append(past)
        self.past.append((contract, agreement, past))

    # ------------------------------------------------------------ days

    def edge(self, first, last):
        """A day between these two, mostly one on which something begins or ends."""
        days = [date(year, *edge) for year in range(first.year, last.year + 1)
                for edge in ((1, 1), (3, 31), (4, 1), (7, 1), (9, 30), (10, 1), (12, 31), (11, 12))]
        days = [day for day in days if first <= day <= last]
        if not days or self.chance(0.1):
            return first + timedelta(days=self.random.randrange((last - first).days + 1))
        return self.pick(days)

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

    def sound_terms(self, agreement, typed=False):
        terms = {}
        for term in agreement.get("terms", []):
            if self.chance(0.9 if term.get("required") else 0.8):
                value = self.sound_value(term)
                terms[term["name"]] = value if typed else self.spelled(value)
        return terms

    def sound_value(self, term):
        kind = term["type"]
        if kind == "boolean":
            return not self.chance(0.25)
        if kind == "integer":
            return self.pick((1, 2, 3, 4, 5, 9) if term["name"] == "participants" else (1, 2))
        if kind == "decimal":
            return self.pick((0.05, 0.04, 0.5, 1)) if "maximum" in term else self.pick((4, 8.5, 12, 16.25, 0.5))
        if kind == "choice":
            return self.pick(term["choices"])["code"]
        if kind == "choices":
            return [each["code"] for each in self.random.sample(term["choices"], self.pick((1, 2)))]
        return self.pick(TOOLS)

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
            "terms": self.sound_terms(agreement) if action != "stop" or self.chance(0.1) else {}}
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


def write_requests(generator, form, folder):
    if form == "csv":
        return write(folder, "requests.csv", generator.csv_text())
    requests = list(generator.json_requests())
    if form == "json":
        return write(folder, "requests.json", dump(requests, indent=generator.pick((None, 1))))
    if form == "ndjson":
        return write(folder, "requests.ndjson", "".join(dump(each) + "\n" for each in requests if isinstance(each, dict)))
    for number, each in enumerate(requests):
        if isinstance(each, dict):
            write(folder, f"requests.{number:05d}.json", dump(each, indent=generator.pick((None, 2))))


def write_side_files(generator, folder):
    reasons = ("RETROACTIVE", "RETROACTIVE", "RETROACTIVE", "DEADLINE_MISSED", "CONDITION_UNKNOWN", "NO_WINDOW")
    rows = [f"{request['requestId']},{generator.pick(reasons)},Team lead,{generator.as_of},\n" for request in generator.sent
            if generator.chance(0.15) and isinstance(request["requestId"], str) and 0 < len(request["requestId"].strip()) < 60]
    write(folder, "exceptions.csv", "request_id,reason,granted_by,granted_on,note\n" + "".join(rows))
    until = date(2026, 1, 1) + timedelta(days=generator.random.randrange(0, 700))
    write(folder, "tools.csv", "name,alias,from,until\nSmartConsult,SmartConsult van DigiDok,,\n"
          f"KlachtVooraf,,2026-01-01,{until}\nTriageKade,,{until},\n")
    write(folder, "as-of", f"{generator.as_of}\n")


def generate(out, seed, requests=400, contracts=80, form="csv", policy="both", register="ndjson"):
    generator = Generator(seed, policy, form != "csv")
    generator.make_contracts(contracts)
    generator.make_requests(requests)
    out.mkdir(parents=True, exist_ok=True)
    all_contracts = [contract for contract, _ in generator.contracts]
    lines = [dump(each) for each in all_contracts]
    write(out, f"contracts.{register}", "[\n" + ",\n".join(lines) + "\n]\n" if register == "json"
          else "".join(line + "\n" for line in lines))
    write_requests(generator, form, out)
    write_side_files(generator, out)


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
