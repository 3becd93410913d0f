#!/usr/bin/env python3
"""Compares the program with decide.py, the second implementation of the rules, on fresh random requests.

    compare.py [--seed N] [--cases N] [--requests N] [--jar FILE]

Each case is a random register and random requests (random_requests.py): the cases go through each policy alone and two
together, all forms of requests, both forms of registers, with and without rulings and a list from a file. Compared are
the outcome, the reasons in order and the warnings, the days, the proposal, the ruling and the revision that counted,
where each request stands, and the register that comes out, with its history. What differs is shown with its request,
and the case stays in target/compare.
Exit status: 0 all agree, 1 something differs.
"""
import argparse
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import decide
from exact_json import is_texts, parse_json, to_json
from policies import FILES, HOME, SAMPLES
from random_requests import generate

WORK = HOME / "target" / "compare"
FORMS, REGISTERS = ("csv", "json", "ndjson", "object"), ("ndjson", "json")
POLICIES = (*FILES, "zk+salland", "zonnewijzer+noordkust")
MEMBERS = ("requestId", "outcome", "contractId", "agbCode", "agreement", "action", "amends", "requestedStart",
           "startDate", "submitBy", "tariffFrom", "proposal", "revision", "file", "line")
MOST_SHOWN = 5


class Case:
    def __init__(self, seed, requests, form, policy):
        chosen = random.Random(seed)
        self.seed, self.folder = seed, WORK / str(seed)
        self.register = chosen.choice(REGISTERS)
        self.text = f"seed {seed}: {form}, {policy}, register as {self.register}"
        shutil.rmtree(self.folder, ignore_errors=True)
        generate(self.folder, seed, requests, max(10, requests // 5), form, policy, self.register)
        self.files = sorted(self.folder.glob("requests.*"))
        self.contracts = self.folder / f"contracts.{self.register}"
        self.policies = [FILES[name] for name in policy.split("+") if FILES[name].is_relative_to(SAMPLES)]
        self.as_of = (self.folder / "as-of").read_text().strip()
        self.rulings = self.folder / "rulings.csv" if chosen.random() < 0.7 else None
        self.tools = f"digital-triage-tools={self.folder / 'tools.csv'}" if chosen.random() < 0.5 else None

    def decide_by_program(self, jar):
        command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", *program(jar), "process", *self.files,
                   "--contracts", self.contracts, "--as-of", self.as_of, "--out", self.folder / "program", "--quiet"]
        for file in self.policies:
            command += ["--policy", file]
        command += ["--rulings", self.rulings] if self.rulings else []
        command += ["--list", self.tools] if self.tools else []
        ended = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if ended.returncode != 0:
            raise SystemExit(f"{self.text}: the program ended with {ended.returncode}\n{ended.stderr}")

    def decide_by_script(self):
        decide.run(self.files, self.contracts, self.folder / "script", date.fromisoformat(self.as_of), None,
                   self.rulings, [self.tools] if self.tools else [])

    def differences(self):
        program, script = ([json.loads(line) for line in open(self.folder / side / "decisions.ndjson", encoding="utf-8")]
                           for side in ("program", "script"))
        if len(program) != len(script):
            return [f"  {len(program)} decisions by the program, {len(script)} by decide.py"]
        found = [self.shown(a, b) for a, b in zip(program, script) if facts(a) != facts(b)]
        return found + self.register_differences()

    def shown(self, program, script):
        """The members that differ, and the request as it was written."""
        differing = [f"  {name}: {value} by the program, {facts(script)[name]} by decide.py"
                     for name, value in facts(program).items() if value != facts(script)[name]]
        lines = (self.folder / program["file"]).read_text(encoding="utf-8").split("\n")
        header = lines[:1] if program["file"].endswith(".csv") else []
        written = header + lines[program["line"] - 1:program["line"] + 1]
        return "\n".join([f"  {program['file']}, line {program['line']}", *written, *differing])

    def register_differences(self):
        program, script = (contracts(self.folder / side / f"contracts.{self.register}") for side in ("program", "script"))
        if len(program) != len(script):
            return [f"  {len(program)} contracts by the program, {len(script)} by decide.py"]
        return [told(a, b) for a, b in zip(program, script) if a != b]


def told(program, script):
    """Where the two contracts begin to differ."""
    place = len(os.path.commonprefix([program, script]))
    parts = [text[max(0, place - 150):place + 250] for text in (program, script)]
    return "  contract {}\n  by the program: ...{}\n  by decide.py:   ...{}".format(parse_json(program)["contractId"], *parts)


def program(jar):
    """How Java starts it: from the jar, or from a class path."""
    return ["-jar", jar] if ":" not in str(jar) else ["-cp", jar, "nl.zorgcontract.amend.cli.Main"]


def facts(decision):
    """What is compared of a decision; warnings stand in no order."""
    ruling = decision.get("ruling") and [decision["ruling"][name] for name in ("by", "on", "reasons")]
    reasons, warnings = ([each["code"] for each in decision[name]] for name in ("reasons", "warnings"))
    return {name: decision.get(name) for name in MEMBERS} | {
        "ruling": ruling, "reasons": reasons, "warnings": sorted(warnings)}


def contracts(path):
    """Every contract in one spelling: members in their order, numbers as written, choices in no order."""
    text = path.read_text(encoding="utf-8")
    values = parse_json(text) if path.suffix == ".json" else [parse_json(line) for line in text.split("\n") if line]
    return [to_json(in_no_order(value)) for value in values]


def in_no_order(value):
    if isinstance(value, dict):
        return {name: in_no_order(each) for name, each in value.items()}
    if is_texts(value):
        return sorted(value)
    return list(map(in_no_order, value)) if isinstance(value, list) else value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"), help="else a fresh one")
    parser.add_argument("--cases", type=int, default=24)
    parser.add_argument("--requests", type=int, default=150)
    parser.add_argument("--jar", default=HOME / "target" / "amend.jar", help="or a class path")
    given = parser.parse_args()
    print(f"compare.py --seed {given.seed} --cases {given.cases} --requests {given.requests}", flush=True)
    kinds = itertools.cycle(itertools.product(FORMS, POLICIES))
    cases = [Case(given.seed + i, given.requests, *next(kinds)) for i in range(given.cases)]
    with ThreadPoolExecutor(os.cpu_count()) as starter:
        programs = [starter.submit(case.decide_by_program, given.jar) for case in cases]
        for case in cases:
            case.decide_by_script()
        for program in programs:
            program.result()
    differing = 0
    outcomes, codes = {}, set()
    for case in cases:
        differences = case.differences()
        differing += len(differences)
        if differences:
            print(f"{case.text}, {len(differences)} differ:", *differences[:MOST_SHOWN], sep="\n")
        count(case, outcomes, codes)
        if not differences:
            shutil.rmtree(case.folder)
    decided = sum(outcomes.values())
    print(f"{decided} requests, {', '.join(f'{n} {name}' for name, n in sorted(outcomes.items()))}; "
          f"{len(codes)} reasons reached; {differing or 'none'} decided otherwise")
    return 1 if differing else 0


def count(case, outcomes, codes):
    for line in open(case.folder / "script" / "decisions.ndjson", encoding="utf-8"):
        decision = json.loads(line)
        outcomes[decision["outcome"]] = outcomes.get(decision["outcome"], 0) + 1
        codes.update(each["code"] for each in decision["reasons"])


if __name__ == "__main__":
    sys.exit(main())
