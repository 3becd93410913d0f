#!/usr/bin/env python3
"""Makes a register and requests that are all accepted, the same for the same seed.

    data.py --contracts N --requests M --seed S --out DIR

Writes DIR/contracts.ndjson and DIR/requests.csv. A contract gets at most 4 requests; which contract a request is
for jumps about, as in a real inbox. Decide them as of 2026-05-21.
"""
import argparse
import random
from pathlib import Path

POLICY = "zilveren-kruis-2026-2027"
WORDS = ["Linde", "Rietvoorn", "Vlierhof", "Zonnedauw", "Oude Haven", "Brink", "Meent", "Waterlelie", "Esdoorn", "Kade"]
HEADER = ("request_id,received_at,agb_code,contract_id,agreement,action,start_date,submitted_by,channel,"
          "terms.hoursPerWeek,note\n")
STARTS = ["2026-07-01", "2026-10-01", "2027-01-01"]
CHANNELS = ["form", "portal", "email"]
# What is asked of a contract, one after another: none stands in the way of the others.
ASKED = [("taakdelegatie", "start"), ("poh-ggz", "change"), ("behandelwensgesprekken", "start"), ("kwaliteit", "stop")]


def contract_id(n):
    return f"ZK-2026-{n:07d}"


def agb_code(n):
    return f"01{n:06d}" if n < 1_000_000 else f"{1_000_000 + n:08d}"


def contract(n, rnd):
    return (
        f'{{"contractId": "{contract_id(n)}", "policy": "{POLICY}", "agbCode": "{agb_code(n)}", '
        f'"practiceName": "Huisartsenpraktijk De {rnd.choice(WORDS)} {n}", "start": "2026-01-01", "end": "2027-12-31", '
        f'"followChoice": true, "practice": {{"patients": {rnd.randrange(1500, 6000)}, "dispensing": false}}, '
        f'"agreements": [{{"agreement": "poh-ggz", "start": "2026-01-01", "end": null, '
        f'"terms": {{"hoursPerWeek": {rnd.randrange(4, 16)}}}, "requestId": null}}, '
        f'{{"agreement": "praktijkmanagement", "start": "2026-01-01", "end": null, "terms": {{}}, "requestId": null}}, '
        f'{{"agreement": "kwaliteit", "start": "2026-01-01", "end": null, "terms": {{}}, "requestId": null}}], '
        f'"amendments": []}}\n'
    )


def request(n, asked, of, rnd):
    agreement, action = ASKED[asked]
    start = rnd.choice(STARTS if agreement in ("taakdelegatie", "poh-ggz") else ["2026-07-01", "2027-01-01"])
    hours = f"{rnd.randrange(17, 40)}.5" if agreement == "poh-ggz" else ""
    received = f"2026-05-{rnd.randrange(1, 21):02d}T{rnd.randrange(7, 18):02d}:{rnd.randrange(60):02d}:00+02:00"
    note = f'"Namens praktijk {of}, met vriendelijke groet."' if rnd.random() < 0.2 else ""
    return (f"R-{n:08d},{received},{agb_code(of)},{contract_id(of)},{agreement},{action},{start},practice,"
            f"{rnd.choice(CHANNELS)},{hours},{note}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--contracts", type=int, required=True)
    parser.add_argument("--requests", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if options.requests > options.contracts * len(ASKED):
        parser.error(f"at most {len(ASKED)} requests a contract")
    options.out.mkdir(parents=True, exist_ok=True)
    rnd = random.Random(options.seed)
    with open(options.out / "contracts.ndjson", "w", encoding="utf-8") as out:
        for n in range(options.contracts):
            out.write(contract(n, rnd))
    pairs = range(options.contracts * len(ASKED))
    with open(options.out / "requests.csv", "w", encoding="utf-8") as out:
        out.write(HEADER)
        for n, pair in enumerate(rnd.sample(pairs, options.requests)):
            out.write(request(n, pair % len(ASKED), pair // len(ASKED), rnd))


if __name__ == "__main__":
    main()
