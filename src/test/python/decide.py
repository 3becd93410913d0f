#!/usr/bin/env python3
"""Decides amendment requests as amend does, in plain Python with the standard library: what amend is compared with.

    decide.py REQUESTS... --contracts REGISTER --out DIR
              [--as-of DAY] [--received-on DAY] [--rulings FILE] [--list NAME=FILE]

Writes DIR/decisions.ndjson and DIR/contracts.ndjson (or contracts.json, the form of the input). Written from the rules
and the policies' data, not from the Java program, so it is a second opinion as well.
Exit status: 0 done, 2 wrong usage, 3 input refused.
"""
import argparse
import os
import sys
from datetime import datetime

import effect
from checks import REFERRED, REJECTED, Checks
from days import AMSTERDAM, parse_day
from exact_json import Refused, to_json
from order import in_order
from register import Register
from request_files import read_requests
from rulings import Rulings
from side_files import read_list
from subject import Subject, content, past_content

ACCEPTED, SKIPPED = "accepted", "skipped"
TIMING = {"START_NOT_IN_WINDOW", "DEADLINE_MISSED", "RETROACTIVE"}


class Decision:
    """What becomes of a request: its reasons are pairs of a code and the outcome that it leads to."""

    def __init__(self, request):
        self.request, self.outcome = request, None
        self.contract = self.subject = self.ruling = self.tariff_from = self.proposal = None
        self.reasons, self.warnings, self.set_aside = [], [], []

    def add(self, code, outcome=REJECTED, times=1):
        self.reasons += [(code, outcome)] * times

    def codes(self):
        return [code for code, _ in self.reasons]

    def close(self):
        outcomes = {outcome for _, outcome in self.reasons}
        self.outcome = next((each for each in (SKIPPED, REJECTED, REFERRED) if each in outcomes), ACCEPTED)

    def record(self):
        request, subject, contract = self.request, self.subject, self.contract
        agreement = subject and subject.agreement
        start = subject.start if subject else None if request.is_of_an_amendment else request.start_date
        proposal = self.proposal and {"startDate": self.proposal[0], "submitBy": self.proposal[1]}
        ruling = self.ruling and {"by": self.ruling.by, "on": self.ruling.on, "reasons": self.set_aside}
        return {"requestId": request.request_id, "outcome": self.outcome,
                "contractId": contract.id if contract else request.contract_id,
                "agbCode": contract.agb_code if contract else request.agb_code,
                "agreement": agreement.code if agreement else request.agreement,
                "action": request.action, "amends": request.amends if request.is_sound else None,
                "requestedStart": request.start_date,
                "startDate": start, "submitBy": subject and subject.submit_by(), "tariffFrom": self.tariff_from,
                "proposal": proposal, "revision": subject and subject.version.since, "ruling": ruling,
                "reasons": [{"code": code} for code in self.codes()],
                "warnings": [{"code": code} for code in self.warnings], "file": request.file, "line": request.line}


class Decider:
    def __init__(self, register, as_of, rulings, lists):
        self.register, self.as_of, self.rulings, self.lists = register, as_of, rulings, lists
        self.claims = {}            # request id -> contract and content of the first request of this input that bears it

    def decide(self, request):
        decision = Decision(request)
        if request.padded:
            decision.warnings.append("AGB_CODE_PADDED")
        if self.shape_holds(decision) and self.identity_holds(decision) and self.catalogue_holds(decision):
            self.check(decision)
        decision.close()
        if decision.outcome == ACCEPTED:
            self.apply(decision)
        elif decision.outcome != SKIPPED and TIMING & set(decision.codes()):
            decision.proposal = self.proposal(decision.subject)
        return decision

    # stage 1

    @staticmethod
    def shape_holds(decision):
        request = decision.request
        decision.add("MISSING_FIELD", times=len(request.missing))
        decision.add("MALFORMED_FIELD", times=len(request.malformed))
        if request.is_sound and request.raw_terms and (request.action == "stop" or request.is_of_an_amendment):
            decision.warnings.append("TERMS_IGNORED")
        return request.is_sound

    # stage 2

    def identity_holds(self, decision):
        request = decision.request
        contract = decision.contract = self.find_contract(request)
        decision.subject = contract and self.subject(request, contract)
        asked = content(request, contract)
        earlier = [past_content(*past) for past in self.register.history.get(request.request_id, ())]
        if request.request_id in self.claims:
            earlier.append(self.claims[request.request_id][1])
        else:
            self.claims[request.request_id] = contract, asked
        if asked in earlier:
            decision.add("ALREADY_PROCESSED", SKIPPED)
        elif earlier:
            decision.add("DUPLICATE_REQUEST")
        elif contract is None:
            decision.add("CONTRACT_NOT_FOUND")
        return not decision.reasons

    def subject(self, request, contract):
        return Subject(request, contract, self.rulings.last(request.request_id, self.as_of))

    def find_contract(self, request):
        if request.contract_id:
            contract = self.register.by_id.get(request.contract_id)
            return contract if contract and request.agb_code in (None, contract.agb_code) else None
        contracts = self.register.by_agb.get(request.agb_code, ())
        fitting = self.with_entry(request.request_id, contracts) or self.fitting(request, contracts)
        if len(fitting) > 1:
            fitting = [each for each in fitting if self.subject(request, each).agreement]
        if not fitting and len(contracts) == 1:
            return contracts[0]
        return fitting[0] if len(fitting) == 1 else None

    def fitting(self, request, contracts):
        """The contracts that the request can mean: of a withdraw or move, by what it amends; else by the start."""
        if request.is_of_an_amendment:
            claimed = self.claims.get(request.amends, (None,))[0]
            holding = self.with_entry(request.amends, contracts)
            return [each for each in contracts if each in holding or each is claimed]
        starts = [(self.subject(request, each).start, each) for each in contracts]
        starts = [(start, contract) for start, contract in starts if start and contract.holds(start)]
        first = min((start for start, _ in starts), default=None)
        return [contract for start, contract in starts if request.start_date or start == first]

    def with_entry(self, request_id, contracts):
        """Those whose history, as it was read, holds the request."""
        return [contract for contract, _ in self.register.history.get(request_id, ()) if contract in contracts]

    # stage 3

    @staticmethod
    def catalogue_holds(decision):
        subject = decision.subject
        if subject.name and subject.agreement is None:
            decision.add("UNKNOWN_AGREEMENT")
        elif subject.agreement and subject.agreement.withdrawn and not subject.is_lost and not subject.is_withdraw \
                and subject.action != "stop":
            decision.add("AGREEMENT_WITHDRAWN")
        return not decision.reasons

    # stage 4

    def check(self, decision):
        subject = decision.subject
        checks = Checks(subject, self.as_of, self.lists)
        decision.warnings += checks.warnings
        decision.ruling = subject.ruling
        for code, outcome in checks.reasons:
            if subject.sets_aside(code, outcome == REFERRED):
                decision.set_aside += [code] if code not in decision.set_aside else []
            else:
                decision.add(code, outcome)
        decision.warnings += self.ruling_warnings(decision)

    def ruling_warnings(self, decision):
        subject, request_id = decision.subject, decision.request.request_id
        if subject.other_ruling:
            return ["RULING_OTHER_REQUEST"]
        if subject.ruling and subject.ruling.grants and decision.reasons:
            return ["RULING_NOT_ENOUGH"]
        return ["RULING_NOT_YET"] if subject.ruling is None and self.rulings.knows(request_id) else []

    def proposal(self, subject):
        """The first possible start for today; none for a withdraw or move, nor where the agreement is withdrawn then."""
        start = None if subject.request.is_of_an_amendment else subject.first_start(self.as_of)
        agreement = start and subject.contract.policy.on(start).find(subject.name)
        if not start or (agreement.withdrawn and subject.action != "stop"):
            return None
        return start, agreement.deadline(subject.action, start)

    # effect

    def apply(self, decision):
        subject = decision.subject
        decision.tariff_from = effect.tariff_from(subject)
        replaced = effect.replaced_by(subject)
        decision.warnings += effect.apply(subject)
        subject.contract.remember(effect.entry(subject, replaced, decision.tariff_from, self.as_of, decision.set_aside))


# ---------------------------------------------------------------- the run

def run(files, register_path, out, as_of, received_on=None, rulings_path=None, list_options=()):
    lists = {name: read_list(path) for name, path in (option.split("=", 1) for option in list_options)}
    register = Register(register_path)
    requests = [request for file in files for request in read_requests(file, received_on)]
    for order, request in enumerate(requests):
        request.order = order
    decider = Decider(register, as_of, Rulings(rulings_path), lists)
    decisions = sorted((decider.decide(request) for request in in_order(requests)), key=lambda each: each.request.order)
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
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("requests", nargs="+")
    options.add_argument("--contracts", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--as-of", type=day_option, default=None)
    options.add_argument("--received-on", type=day_option)
    options.add_argument("--rulings")
    options.add_argument("--list", action="append", default=[])
    given = options.parse_intermixed_args()
    try:
        decisions = run(given.requests, given.contracts, given.out, given.as_of or datetime.now(AMSTERDAM).date(),
                        given.received_on, given.rulings, given.list)
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
