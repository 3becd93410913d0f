#!/usr/bin/env python3
"""Makes a random register and random requests that reach every corner of the rules; the same for the same seed.

    random_requests.py --seed N --out DIR [--requests N] [--contracts N] [--form csv|json|ndjson|object]
                       [--policy all|NAME+NAME...] [--register ndjson|json]

Writes into DIR: contracts.ndjson (or .json), requests.csv (.json, .ndjson; for `object` a file a request),
rulings.csv, tools.csv (a list of approved triage tools) and as-of (the day on which to decide). The histories of the
contracts are those of an earlier run of decide.py, of which some entries no longer say what they replaced.
Most requests are sound but for one thing; days are mostly on an edge: a deadline, the day after it, the first day of a
quarter, the clock change, a leap day, a revision, the end of the year or of the contract.
"""
import argparse
import shutil
from datetime import date, timedelta
from pathlib import Path

import decide
from exact_json import parse_json
from policies import FILES, final_json, policy
from random_days import DayMaker
from random_files import dump, write, write_register, write_requests
from random_rulings import rulings

ACTIONS = {"start": ("start", "starten", "START"), "change": ("change", "wijzigen", "Change"),
           "stop": ("stop", "stoppen", " stop "), "withdraw": ("withdraw", "intrekken", "Withdraw"),
           "move": ("move", "verplaatsen", "MOVE")}
SUBMITTERS = {"practice": ("practice", "praktijk", ""), "fto-group": ("fto-group", "FTO-groep"),
              "regional-organisation": ("regional-organisation", "regio-organisatie")}
CHANNEL_WORDS = {"form": ("form", "formulier", "", "", ""), "portal": ("portal", "Portaal"), "email": ("email", "e-mail"),
                 "phone": ("phone", "telefoon")}
CHANNELS = [word for words in CHANNEL_WORDS.values() for word in words]
NOTES = ("", "", "", "Namens de praktijk.", 'Graag "snel"; met dank', "Eerste regel\ntweede regel", "é, ë en 🙂")
MALFORMED = {
    "requestId": ["x" * 65], "receivedAt": ["4/3/2026", "2026-02-30", "2026-03-04T25:00", "gisteren"],
    "agbCode": ["123456", "0105432a", "010543211"], "contractId": ["Z" * 65], "action": ["verlengen", "starrt"],
    "amends": ["x" * 65, "R-000001"],
    "startDate": ["31-6-2026", "2026-13-01", "1 april 2026", "29-2-2026", "1-4-26"], "submittedBy": ["huisarts"],
    "channel": ["fax"], "note": ["n" * 2001]}
WRONG_KINDS = (12, True, ["start"], {"a": 1})
OF_AMENDMENTS = 0.25    # the share of requests that withdraw or move another one


def about(contract, name, agreement, past):
    """What an entry of a history was about, as it is kept with a request that is made."""
    action = past.get("repeats") or past["action"]
    return (contract, name, agreement, "stop" if action == "withdraw" else action,
            date.fromisoformat(past["receivedAt"][:10]), date.fromisoformat(past["startDate"]))


class RequestMaker(DayMaker):
    """Makes requests on the contracts of its register, in `sent`; `as_of` is the day on which to decide them."""

    def __init__(self, seed, policies, in_json):
        super().__init__(seed, policies, in_json)
        self.sent = []

    # ------------------------------------------------------------ terms

    def written_terms(self, agreement):
        return {name: self.spelled(value) for name, value in self.sound_terms(agreement).items()}

    def spelled(self, value):
        """The value as a practice may write it."""
        if isinstance(value, bool):
            words = ("ja", "yes", "true", "JA") if value else ("nee", "no", "False")
            return self.pick(words + (value,) * 2) if self.in_json else self.pick(words)
        if not isinstance(value, (str, list)):
            value = int(value) if value == int(value) else float(value)
            text = self.pick((str(value), str(value).replace(".", ","), f"{value:.2f}"))
            return self.pick((value, text)) if self.in_json else text
        if isinstance(value, list):
            return value if self.in_json and self.chance(0.7) else self.pick("|;,").join(value)
        return self.pick((value, value, value.upper(), f" {value} "))

    def unsound(self, terms, agreement):
        """Something that the agreement's terms do not allow."""
        definitions = agreement.get("terms") or []
        if not definitions or self.chance(0.25):
            return terms | {self.pick(("colour", "tool", "variant")): self.pick(("5", "rood"))}
        term = self.pick(definitions)
        wrong = ("0", "-1", "1,5,2", "misschien", "1.5", "999999", "1e3", "1.250", "12,000", "waar", "5%")
        return terms | {term["name"]: self.pick(wrong + ((0, -3, [], ["x"], {"a": 1}, 1e3) if self.in_json else ()))}

    # ------------------------------------------------------------ requests

    def make_requests(self, count, prefix="R"):
        for number in range(count):
            request_id = f"{prefix}-{number:06d}"
            if self.sent and self.chance(0.06):
                request = self.again(self.pick(self.sent[-60:]))
            elif self.past and self.chance(0.04):
                request = self.of_history(*self.pick(self.past))
            elif (self.sent or self.past) and self.chance(OF_AMENDMENTS):
                request = self.of_amendment(request_id)
            else:
                request = self.request(request_id)
            self.sent.append(request)

    def request(self, request_id):
        contract, name = self.pick(self.contracts)
        agreement = self.pick(final_json(name)["agreements"])
        if not agreement.get("window"):  # mostly another one: there is little to decide on these
            agreement = self.pick(final_json(name)["agreements"])
        received, start = self.days(contract, name, agreement, self.pick(("start", "change", "stop")))
        action = self.likely_action(contract, agreement, start)
        request = self.of_practice(request_id, contract, name, agreement, action, received, start)
        request["terms"] = self.written_terms(agreement) if action != "stop" or self.chance(0.1) else {}
        request["about"] = contract, name, agreement, action, received, start
        if self.chance(0.25):
            self.spoil(request, agreement)
        return request

    def of_practice(self, request_id, contract, name, agreement, action, received, start):
        submitter = self.pick(agreement.get("submitters") or ("practice", "practice", "regional-organisation"))
        if self.chance(0.05):
            submitter = self.pick(SUBMITTERS)
        request = {
            "requestId": request_id, "receivedAt": self.written_receipt(received), "agbCode": contract["agbCode"],
            "contractId": contract["contractId"], "agreement": self.name_of(agreement),
            "action": self.pick(ACTIONS[action]), "amends": "", "startDate": self.written_day(start),
            "submittedBy": self.pick(SUBMITTERS[submitter]), "channel": self.channel(name, agreement), "note": self.pick(NOTES),
            "terms": {}}
        self.pick((self.one_id,) * 5 + (lambda r: r,) * 10)(request)
        return request

    def channel(self, name, agreement):
        """Mostly one that is taken."""
        taken = (policy(name).on(self.as_of).find(agreement["code"]) or policy(name).versions[0]).channels
        return self.pick(CHANNELS if taken is None or self.chance(0.1) else
                         [word for code in taken for word in CHANNEL_WORDS[code]])

    def likely_action(self, contract, agreement, start):
        held = [p for p in contract["agreements"] if p["agreement"] == agreement["code"]]
        day = (start or self.as_of).isoformat()
        holds = any(p["start"] <= day and (p["end"] or "9") >= day for p in held)
        return self.pick(("start", "change", "stop") if self.chance(0.15) else ("start",) if not holds
                         else ("change", "change", "stop") if agreement.get("terms") else ("stop",))

    # ------------------------------------------------------------ withdraws and moves

    def of_amendment(self, request_id):
        """A request to withdraw or move one that was sent, or that stands in the history of a contract."""
        amended, (contract, name, agreement, action, received_then, start_then) = self.amended()
        asked, start_then = self.pick(("withdraw", "move")), start_then or self.as_of
        received = self.received_after(received_then, start_then, self.deadline(name, agreement, action, start_then))
        start = self.pick((start_then, None, None)) if asked == "withdraw" else \
            self.other_start(contract, name, agreement, action, start_then, received)
        request = self.of_practice(request_id, contract, name, agreement, asked, received, start)
        request |= {"amends": amended, "terms": self.written_terms(agreement) if self.chance(0.05) else {}}
        request["about"] = contract, name, agreement, action, received, start_then if asked == "withdraw" else start
        if self.chance(0.5):
            request["agreement"] = ""
        if self.chance(0.15):
            self.spoil(request, agreement)
        return request

    def amended(self):
        """The id of the request that it concerns, and what that was about."""
        ahead = [each for each in self.past if each[3]["startDate"] > self.as_of.isoformat()]
        if self.past and (not self.sent or self.chance(0.5)):
            contract, name, agreement, past = self.pick(ahead if ahead and self.chance(0.8) else self.past)
            return past["requestId"], about(contract, name, agreement, past)
        request = self.pick(self.sent[-12:] if self.chance(0.7) else self.sent)
        return self.pick((request["requestId"],) * 20 + ("R-999999",)), request["about"]

    def name_of(self, agreement):
        names = (agreement["code"], agreement["name"]["en"], agreement["name"]["nl"], *(agreement.get("aliases") or ()))
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
            lambda: other("action", "start", "change", "stop", "withdraw", "move"),
            lambda: other("amends", "", "R-000002"),
            lambda: other("startDate", "2026-01-01", "2025-01-01", "1-7-2027", "2028-01-01", "2024-12-31", "2026-05-02"),
            lambda: other("submittedBy", "fto-groep", "practice", "regio-organisatie"),
            lambda: other("terms", {name: value for name, value in request["terms"].items() if self.chance(0.4)}),
            lambda: other("terms", self.unsound(request["terms"], agreement)),
            lambda: other("terms", self.unsound(request["terms"], agreement)),
            lambda: request.update(short=True)))()

    def again(self, earlier):
        """An earlier request once more: the same, or otherwise under the same id."""
        request = dict(earlier)
        field = self.pick(("channel", "note", "startDate", "action", "amends", "agreement", "receivedAt", None, None))
        if field == "receivedAt":
            request[field] = self.written_receipt(self.as_of - timedelta(days=self.random.randrange(100)))
        elif field:
            request[field] = self.pick(self.sent)[field]
        return request

    def of_history(self, contract, name, agreement, past):
        """A request that stands in the history of a contract."""
        start, action = past["requestedStart"] or "", past["action"]
        request = {"requestId": past["requestId"], "receivedAt": past["receivedAt"], "agbCode": contract["agbCode"],
                   "contractId": contract["contractId"], "agreement": self.name_of(agreement), "action": action,
                   "amends": past.get("amends", ""), "startDate": start, "submittedBy": "", "channel": "", "note": "",
                   "terms": {} if action in ("withdraw", "move") else
                   {name: self.spelled(value) for name, value in past["terms"].items()}}
        request["about"] = about(contract, name, agreement, past)
        self.one_id(request) if self.chance(0.4) else None
        if self.chance(0.4):
            self.spoil(request, agreement)
        return request

    def go_on(self, register):
        """Takes a register that a run wrote, and forgets what was sent in that run."""
        names = {final_json(name)["id"]: name for name in FILES}
        self.contracts = [(contract, names[contract["policy"]]) for contract in register]
        self.past, self.sent = [], []
        for contract, name in self.contracts:
            agreements = {each["code"]: each for each in final_json(name)["agreements"]}
            for past in contract.get("amendments") or ():
                if self.chance(0.15):
                    past.pop("replaced", None)
                self.past.append((contract, name, agreements[past["agreement"]], past))

def write_side_files(maker, folder):
    write(folder, "rulings.csv", rulings(maker))
    until = date(2026, 1, 1) + timedelta(days=maker.random.randrange(0, 700))
    write(folder, "tools.csv", "name,alias,from,until\nSmartConsult,SmartConsult van DigiDok,,\n"
          f"KlachtVooraf,,2026-01-01,{until}\nTriageKade,,{until},\n")
    write(folder, "as-of", f"{maker.as_of}\n")


def give_past(maker, requests, folder):
    """Decides some requests of two months before, so that the contracts have a history."""
    folder.mkdir(parents=True, exist_ok=True)
    now, maker.as_of = maker.as_of, maker.as_of - timedelta(days=60)
    maker.make_requests(requests, "P")
    write_requests(maker, "csv" if not maker.in_json else "ndjson", folder)
    write_register([parse_json(dump(contract)) for contract, _ in maker.contracts], "ndjson", folder)
    decide.run(sorted(folder.glob("requests.*")), folder / "contracts.ndjson", folder / "out", maker.as_of)
    with open(folder / "out" / "contracts.ndjson", encoding="utf-8", newline="\n") as lines:
        maker.go_on([parse_json(line) for line in lines])
    maker.as_of = now
    shutil.rmtree(folder)


def generate(out, seed, requests=400, contracts=80, form="csv", policy="all", register="ndjson"):
    maker = RequestMaker(seed, policy, form != "csv")
    maker.make_contracts(contracts)
    give_past(maker, requests // 2, out / "past")
    maker.make_requests(requests)
    write_register([contract for contract, _ in maker.contracts], register, out)
    write_requests(maker, form, out)
    write_side_files(maker, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--contracts", type=int, default=80)
    parser.add_argument("--form", choices=("csv", "json", "ndjson", "object"), default="csv")
    parser.add_argument("--policy", default="all", help=f"all, or of these joined by +: {', '.join(FILES)}")
    parser.add_argument("--register", choices=("ndjson", "json"), default="ndjson")
    generate(**vars(parser.parse_args()))


if __name__ == "__main__":
    main()
