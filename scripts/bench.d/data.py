#!/usr/bin/env python3
"""Makes a register and requests, the same for the same seed.

    data.py --contracts N --requests M --seed S --out DIR [--hostile KIND]

Writes DIR/contracts.ndjson and DIR/requests.csv. All requests are accepted. A contract gets at most 4; which contract a
request is for jumps about, as in a real inbox. Decide them as of 2026-05-21.

With --hostile, M is what a stranger can make large:

    names       requests, each for an agreement with a misspelt name of its own
    agreements  requests, likewise, under a policy of 1,000 agreements (DIR/policy.json)
    list        names on a list (DIR/list.csv), and 1,000 requests that each name one
    header      columns of a request file that nobody knows
    terms       columns of a request file that are terms of no policy
    changes     changes of one agreement of one contract
    undoing     changes of one agreement of one contract, each moved and every other one withdrawn
    one-id      requests with one id
"""
import argparse
import json
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


def misspelt(n, rnd):
    letters = list(rnd.choice(["samenwerking-kwetsbare-ouderen", "behandelwensgesprekken", "praktijkmanagement"]))
    for place in rnd.sample(range(len(letters)), 3):
        letters[place] = rnd.choice("abcdefghijklmnop")
    return "".join(letters) + str(n)


def hostile_rows(kind, size, contracts, rnd):
    """The columns that a kind adds, and its requests: id, contract, agreement, action, and the cells of these columns."""
    wide = [f"{'terms.' if kind == 'terms' else ''}column{n}{'x' * 20}" for n in range(size)]
    match kind:
        case "names":
            return [], [(f"R-{n}", n % contracts, misspelt(n, rnd), "start", []) for n in range(size)]
        case "agreements":
            return [], [(f"R-{n}", n % contracts, f"agremeent-{n % 1000}-with-a-nmae-{n}", "start", []) for n in range(size)]
        case "list":
            return ["terms.level", "terms.tool"], [
                (f"R-{n}", n % contracts, "digitale-triage", "start", ["2", f"T{n * size // 1000:08d}"]) for n in range(1000)]
        case "changes":
            return ["terms.hoursPerWeek"], [(f"R-{n}", 0, "poh-ggz", "change", [str(n + 20)]) for n in range(size)]
        case "undoing":
            asked = [[(f"R-{n}", 0, "poh-ggz", "change", [str(n + 20), ""]), (f"M-{n}", 0, "poh-ggz", "move", ["", f"R-{n}"]),
                      (f"W-{n}", 0, "poh-ggz", "withdraw", ["", f"M-{n}"])][:2 + n % 2] for n in range(2 * size // 5)]
            return ["terms.hoursPerWeek", "amends"], [each for row in asked for each in row]
        case "one-id":
            return [], [("R-1", n % contracts, "kwaliteit", "stop", []) for n in range(size)]
        case _:
            return wide, [("R-1", 0, "kwaliteit", "stop", ["1"] * size)]


def write_hostile(kind, size, contracts, rnd, out):
    columns, rows = hostile_rows(kind, size, contracts, rnd)
    with open(out / "requests.csv", "w", encoding="utf-8") as file:
        file.write(",".join(["request_id,received_at,contract_id,agreement,action,start_date", *columns]) + "\n")
        for id, of, agreement, action, cells in rows:
            start = "2026-10-01" if id[0] in "MW" else "2026-07-01"
            file.write(",".join([id, "2026-05-01", contract_id(of), agreement, action, start, *cells]) + "\n")
    if kind == "list":
        (out / "list.csv").write_text("name\n" + "".join(f"T{n:08d}\n" for n in range(size)), encoding="utf-8")
    if kind == "agreements":
        text = (Path(__file__).parents[2] / f"src/main/resources/nl/zorgcontract/amend/policy/{POLICY}.json").read_text("utf-8")
        policy = json.loads("\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//")))
        like = next(each for each in policy["agreements"] if each["code"] == "kwaliteit")
        policy["agreements"] += [like | {"code": f"agreement-{n}-with-a-name", "name": {"en": f"Agreement {n}", "nl": f"Afspraak {n}"},
                                         "aliases": []} for n in range(1000)]
        (out / "policy.json").write_text(json.dumps(policy), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hostile", choices=["names", "agreements", "list", "header", "terms", "changes", "undoing", "one-id"])
    parser.add_argument("--contracts", type=int, required=True)
    parser.add_argument("--requests", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if not options.hostile and options.requests > options.contracts * len(ASKED):
        parser.error(f"at most {len(ASKED)} requests a contract")
    options.out.mkdir(parents=True, exist_ok=True)
    rnd = random.Random(options.seed)
    with open(options.out / "contracts.ndjson", "w", encoding="utf-8") as out:
        for n in range(options.contracts):
            out.write(contract(n, rnd))
    if options.hostile:
        write_hostile(options.hostile, options.requests, options.contracts, rnd, options.out)
        return
    pairs = range(options.contracts * len(ASKED))
    with open(options.out / "requests.csv", "w", encoding="utf-8") as out:
        out.write(HEADER)
        for n, pair in enumerate(rnd.sample(pairs, options.requests)):
            out.write(request(n, pair % len(ASKED), pair // len(ASKED), rnd))


if __name__ == "__main__":
    main()
