#!/usr/bin/env python3
"""Makes a workspace with the runs of many nights, the same for the same seed.

    nights.py --runs N --requests M --seed S --out DIR

Writes DIR with an empty inbox, an empty register, runs/, rulings.csv and done.csv: of each run what `amend todo` and
`amend history` read, as a nightly run of version 1.1 writes it. Of 20 requests 12 are accepted, 4 rejected, 3 referred
and 1 is skipped; most of what was referred was granted a week later, and all but the accepted requests of the last
month are done. Look at it as of the day after its last night, which it prints.
"""
import argparse
import datetime
import json
import random
from pathlib import Path

POLICY = "zilveren-kruis-2026-2027"
SOURCE = "Zilveren Kruis, Beleid en contract: 'Kan ik mijn contract aanpassen?'"
AGREEMENTS = ["taakdelegatie", "poh-ggz", "praktijkmanagement", "kwaliteit", "smr", "fto-2", "maatwerkafspraak"]
OUTCOMES = ["accepted"] * 12 + ["rejected"] * 4 + ["referred"] * 3 + ["skipped"]
NOT_MADE = ["NOT_AGREED", "NO_CHANGE", "AMENDMENT_LIMIT", "CONDITION_NOT_MET", "CONDITION_UNKNOWN"]
REASONS = {"rejected": "DEADLINE_MISSED", "referred": "RETROACTIVE", "skipped": "ALREADY_PROCESSED"}
FIRST = datetime.date(2026, 1, 5)
RULINGS = "request_id,ruling,reasons,ruled_by,ruled_on,start_date,tariff_from,explanation,note,contract_id,agreement,action,requested_start,terms\n"


class Night:
    """A run that is being written."""

    def __init__(self, folder, day):
        self.folder, self.day, self.decisions = folder / f"{day:%Y%m%d}-033000", day, []

    def add(self, id, outcome, practice, agreement, received, start):
        code = REASONS.get(outcome)
        facts = {"agreement": {"en": agreement, "nl": agreement}, "receivedOn": str(received), "startDate": str(start),
                 "deadline": str(start - datetime.timedelta(28)), "referredTo": {"en": "the buyer of Zilveren Kruis", "nl": "de inkoper van Zilveren Kruis"}}
        message = (f"We received your request on {received}. For a start on {start} it had to be with us four weeks before at the "
                   "latest. Please choose one of the next possible start dates and send your request in again.")
        reasons = [{"code": code, "text": f"reason.{code}", "facts": facts, "message": message, "source": SOURCE}] if code else []
        self.decisions.append({
            "requestId": id, "outcome": outcome, "contractId": f"ZK-2026-{practice:06d}", "agbCode": f"01{practice:06d}",
            "practiceName": f"Huisartsenpraktijk {practice:06d}",
            "agreement": agreement, "action": "change", "requestedStart": str(start), "terms": {"hoursPerWeek": 12.5},
            "startDate": str(start), "submitBy": str(start - datetime.timedelta(28)), "tariffFrom": str(start), "proposal": None,
            "reasons": reasons, "warnings": [], "file": "requests.csv", "line": len(self.decisions) + 2,
            "receivedOn": str(received), "policy": POLICY, "notApplicable": NOT_MADE})

    def write(self, rulings):
        self.folder.mkdir(parents=True)
        with open(self.folder / "decisions.ndjson", "w", encoding="utf-8") as out:
            for decision in self.decisions:
                out.write(json.dumps(decision, separators=(",", ":")) + "\n")
        counts = {outcome: sum(each["outcome"] == outcome for each in self.decisions) for outcome in ("accepted", "rejected", "referred", "skipped")}
        total = {"requests": len(self.decisions)} | counts
        reasons = {code: counts[outcome] for outcome, code in REASONS.items()}
        agreements = {agreement: self.counts(agreement) for agreement in sorted({each["agreement"] for each in self.decisions})}
        at = f"{self.day}T02:30:0"
        file = {"bytes": 12345, "sha256": "0a" * 32}
        (self.folder / "summary.json").write_text(json.dumps({
            "startedAt": at + "0Z", "finishedAt": at + "1Z", "durationMillis": 1000,
            "versions": {"amend": "1.1.0", "java": "17.0.15"},
            "options": {"workspace": "/srv/amend", "as-of": str(self.day), "encoding": "UTF-8", "strict": False, "csv": "default", "lang": "en"},
            "controlTotals": {"requestsRead": len(self.decisions)} | counts | {"contractsIn": 5000, "contractsOut": 5000, "contractsAmended": counts["accepted"]},
            "outcomes": counts, "reasons": reasons, "agreements": agreements, "files": {"requests.csv": total},
            "inputs": [{"name": name} | file for name in ("requests.csv", "contracts.ndjson")] + [{"name": "rulings.csv", "bytes": rulings, "sha256": "0b" * 32}],
            "policies": [{"name": POLICY} | file], "outputs": [{"name": "decisions.ndjson"} | file], "warnings": []}, indent=2) + "\n")
        (self.folder / "commit.json").write_text(json.dumps({
            "register": "contracts.ndjson", "output": "contracts.ndjson", "before": "0a" * 32, "after": "0b" * 32,
            "files": [{"name": "requests.csv", "quarantine": None} | file]}) + "\n")

    def counts(self, agreement):
        outcomes = [each["outcome"] for each in self.decisions if each["agreement"] == agreement]
        return {"requests": len(outcomes)} | {outcome: outcomes.count(outcome) for outcome in ("accepted", "rejected", "referred", "skipped")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, required=True)
    parser.add_argument("--requests", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    rnd = random.Random(options.seed)
    (options.out / "inbox").mkdir(parents=True)
    (options.out / "contracts.json").write_text("[]\n")
    rulings, done, granted = [RULINGS], ["request_id,done_by,done_on,note\n"], {}
    length, number = len(RULINGS), 0
    last = FIRST + datetime.timedelta(days=7 * ((options.runs - 1) // 5) + (options.runs - 1) % 5)
    for run in range(options.runs):
        # Five nights a week.
        day = FIRST + datetime.timedelta(days=7 * (run // 5) + run % 5)
        night = Night(options.out / "runs", day)
        for request in granted.pop(run, []):
            night.add(request[0], "accepted", *request[1:])
        while number < options.requests * (run + 1) // options.runs:
            number += 1
            outcome = rnd.choice(OUTCOMES)
            request = (f"R-{number:07d}", rnd.randrange(5000), rnd.choice(AGREEMENTS), day - datetime.timedelta(2), day + datetime.timedelta(rnd.randrange(-40, 200)))
            night.add(request[0], outcome, *request[1:])
            if outcome == "referred" and run + 5 < options.runs and rnd.random() < 0.95:
                granted.setdefault(run + 5, []).append(request)
                rulings.append(f"{request[0]},granted,,M. de Boer,{day + datetime.timedelta(1)},,,,,ZK-2026-{request[1]:06d},{request[2]},change,{request[4]},\n")
                length += len(rulings[-1])
        for decision in night.decisions:
            if decision["outcome"] == "accepted" and day < last - datetime.timedelta(30):
                done.append(f"{decision['requestId']},P. Bakker,{day},\n")
        night.write(length)
    (options.out / "rulings.csv").write_text("".join(rulings))
    (options.out / "done.csv").write_text("".join(done))
    print(last + datetime.timedelta(1))


if __name__ == "__main__":
    main()
