#!/usr/bin/env python3
"""Decides amendment requests as amend does, in plain Python with the standard library: what amend is compared with.

    decide.py REQUESTS... --contracts REGISTER --out DIR
              [--as-of DAY] [--received-on DAY] [--exceptions FILE] [--list NAME=FILE]

Writes DIR/decisions.ndjson and DIR/contracts.ndjson (or contracts.json, the form of the input). Written from the rules
and the policies' data, not from the Java program, so it is a second opinion as well.
Exit status: 0 done, 2 wrong usage, 3 input refused.
"""
import argparse
import csv
import io
import os
import re
import sys
from datetime import date, datetime

from days import AMSTERDAM, ONE_DAY, next_quarter, parse_day
from exact_json import Refused, comparable, to_json
from policies import Facts, approved, evaluate, folded, needs_start
from register import Register
from request_files import clean_cell, delimiter_of, is_empty, read_requests, read_text

ACCEPTED, REJECTED, REFERRED, SKIPPED = "accepted", "rejected", "referred", "skipped"
ALWAYS_REFERRED = {"NO_WINDOW", "RETROACTIVE", "REQUIREMENT_UNKNOWN", "CONDITION_UNKNOWN"}
TIMING = {"START_NOT_IN_WINDOW", "DEADLINE_MISSED", "RETROACTIVE"}


class Decision:
    """What becomes of a request: its reasons are pairs of a code and the outcome that it leads to."""

    def __init__(self, request):
        self.request, self.outcome = request, None
        self.contract = self.agreement = None
        self.start = self.submit_by = self.tariff_from = self.proposal = None
        self.rule_warnings = 0      # where among the warnings those of rules begin
        self.reasons, self.warnings, self.waived = [], [], []

    def add(self, code, outcome=REJECTED, times=1):
        self.reasons += [(code, outcome)] * times

    def codes(self):
        return [code for code, _ in self.reasons]

    def close(self):
        outcomes = {outcome for _, outcome in self.reasons}
        self.outcome = next((each for each in (SKIPPED, REJECTED, REFERRED) if each in outcomes), ACCEPTED)

    def record(self):
        request = self.request
        proposal = self.proposal and {"startDate": self.proposal[0], "submitBy": self.proposal[1]}
        return {"requestId": request.request_id, "outcome": self.outcome,
                "contractId": self.contract.id if self.contract else request.contract_id,
                "agbCode": self.contract.agb_code if self.contract else request.agb_code,
                "agreement": self.agreement.code if self.agreement else request.agreement,
                "action": request.action, "requestedStart": request.start_date, "startDate": self.start,
                "submitBy": self.submit_by, "tariffFrom": self.tariff_from, "proposal": proposal,
                "reasons": [{"code": code} for code in self.codes()],
                "warnings": [{"code": code} for code in self.warnings], "file": request.file, "line": request.line}


class Decider:
    def __init__(self, register, as_of, exceptions, lists):
        self.register, self.as_of, self.exceptions, self.lists = register, as_of, exceptions, lists
        self.claims = {}            # request id -> content of the first request of this input that bears it

    def decide(self, request):
        decision = Decision(request)
        decision.start = request.start_date
        if request.padded:
            decision.warnings.append("AGB_CODE_PADDED")
        if self.shape_holds(decision) and self.identity_holds(decision) and self.catalogue_holds(decision):
            decision.rule_warnings = len(decision.warnings)
            self.check(decision)
        else:
            decision.rule_warnings = len(decision.warnings)
        if decision.contract:
            decision.warnings[decision.rule_warnings:decision.rule_warnings] = self.not_allowed(decision)
        decision.close()
        if decision.outcome == ACCEPTED:
            self.apply(decision)
        elif decision.outcome != SKIPPED and decision.agreement and TIMING & set(decision.codes()):
            decision.proposal = self.proposal(decision)
        return decision

    # stage 1

    def shape_holds(self, decision):
        request = decision.request
        decision.add("MISSING_FIELD", times=len(request.missing))
        if not request.missing:
            decision.add("MALFORMED_FIELD", times=len(request.malformed))
        if not decision.reasons and request.action == "stop" and request.raw_terms:
            decision.warnings.append("TERMS_IGNORED")
        return not decision.reasons

    # stage 2

    def identity_holds(self, decision):
        request = decision.request
        contract = decision.contract = self.find_contract(request)
        agreement = decision.agreement = contract.policy.find(request.agreement) if contract else None
        if agreement:
            if decision.start is None:
                decision.start = agreement.first_start(request.receipt.day, contract.start, contract.end)
            if decision.start and agreement.window:
                decision.submit_by = agreement.deadline(decision.start)
        content = self.content(request, contract)
        earlier = [self.past_content(c, a) for c, a in self.register.history.get(request.request_id, ())]
        if request.request_id in self.claims:
            earlier.append(self.claims[request.request_id])
        else:
            self.claims[request.request_id] = content
        if content in earlier:
            decision.add("ALREADY_PROCESSED", SKIPPED)
        elif earlier:
            decision.add("DUPLICATE_REQUEST")
        elif contract is None:
            decision.add("CONTRACT_NOT_FOUND")
        return not decision.reasons

    def find_contract(self, request):
        if request.contract_id:
            contract = self.register.by_id.get(request.contract_id)
            return contract if contract and request.agb_code in (None, contract.agb_code) else None
        contracts = self.register.by_agb.get(request.agb_code, ())
        if len(contracts) == 1:
            return contracts[0]
        fitting = self.fitting(request, contracts)
        if len(fitting) > 1:
            fitting = [contract for contract in fitting if contract.policy.find(request.agreement)]
        return fitting[0] if len(fitting) == 1 else None

    @staticmethod
    def fitting(request, contracts):
        """The contracts whose term holds the start, or the earliest first possible start."""
        if request.start_date:
            return [contract for contract in contracts if contract.holds(request.start_date)]
        starts = []
        for contract in contracts:
            agreement = contract.policy.find(request.agreement)
            start = agreement and agreement.first_start(request.receipt.day, contract.start, contract.end)
            if start:
                starts.append((start, contract))
        first = min((start for start, _ in starts), default=None)
        return [contract for start, contract in starts if start == first]

    @staticmethod
    def content(request, contract):
        """What makes two requests of one id the same request."""
        if contract is None:
            return ((request.contract_id, request.agb_code), folded(request.agreement), request.action,
                    request.start_date, comparable(request.raw_terms))
        return content_of(contract, request.agreement, request.action, request.start_date, request.raw_terms)

    @staticmethod
    def past_content(contract, amendment):
        start = amendment.get("requestedStart")
        return content_of(contract, amendment["agreement"], amendment["action"], start and date.fromisoformat(start),
                          amendment.get("terms") or {})

    # stage 3

    @staticmethod
    def catalogue_holds(decision):
        if decision.agreement is None:
            decision.add("UNKNOWN_AGREEMENT")
        elif decision.agreement.withdrawn and decision.request.action != "stop":
            decision.add("AGREEMENT_WITHDRAWN")
        return not decision.reasons

    # stage 4

    def check(self, decision):
        request, agreement, policy = decision.request, decision.agreement, decision.contract.policy
        if policy.channels is not None and request.channel not in policy.channels:
            decision.add("CHANNEL_NOT_ACCEPTED")
        if request.submitted_by not in agreement.submitters:
            decision.add("SUBMITTER_NOT_ACCEPTED")
        if request.receipt.day > self.as_of:
            decision.add("RECEIVED_IN_FUTURE")
        self.check_timing(decision)
        self.check_periods_and_terms(decision)
        self.waive(decision)

    def check_timing(self, decision):
        contract, agreement, start = decision.contract, decision.agreement, decision.start
        received_on = decision.request.receipt.day
        if not agreement.window:
            decision.add("NO_WINDOW", REFERRED)
        if start is None:
            if agreement.window:
                decision.add("OUTSIDE_CONTRACT_TERM", REFERRED if contract.policy.refer_outside_window else REJECTED)
            return
        in_window = agreement.is_start(start)
        if in_window and agreement.only_next:
            in_window = start == agreement.first_start(received_on, contract.start, contract.end)
        refer = contract.policy.refer_outside_window
        if agreement.window and not in_window:
            decision.add("START_NOT_IN_WINDOW", REFERRED if refer else REJECTED)
        if start < received_on:
            decision.add("RETROACTIVE", REFERRED)
        elif agreement.window and received_on > agreement.deadline(start) and (in_window or not refer):
            decision.add("DEADLINE_MISSED", REFERRED if contract.policy.refer_late else REJECTED)
        if not contract.holds(start):
            decision.add("OUTSIDE_CONTRACT_TERM")

    def check_periods_and_terms(self, decision):
        contract, agreement, start = decision.contract, decision.agreement, decision.start
        action = decision.request.action
        periods = contract.periods(agreement.code)
        covering = next((p for p in periods if p.covers(start)), None) if start else None
        terms, unknown, invalid = agreement.typed_terms(decision.request.raw_terms)
        present = agreement.typed_terms(covering.terms)[0] if covering and action == "change" else {}
        merged = {**present, **{name: terms[name] for name in terms if name not in unknown and name not in invalid}}
        complete = action == "start" or (action == "change" and covering is not None)
        missing = [name for name, term in agreement.terms.items()
                   if complete and term.required and is_empty(merged.get(name)) and name not in invalid]
        terms_hold = not unknown and not invalid and (not missing or self.granted(decision, "TERM_MISSING"))

        if start and action == "start" and any(p.covers(start) or p.start > start for p in periods):
            decision.add("ALREADY_AGREED")
        if start and action != "start" and covering is None:
            decision.add("NOT_AGREED")
        if action == "change" and covering and terms_hold and comparable(merged) == comparable(present):
            decision.add("NO_CHANGE")
        if agreement.limit is not None:
            if sum(1 for each in contract.amendments() if each["agreement"] == agreement.code) >= agreement.limit:
                decision.add("AMENDMENT_LIMIT")
        if action == "stop":
            return
        decision.add("TERM_UNKNOWN", times=len(unknown))
        decision.add("TERM_MISSING", times=len(missing))
        decision.add("TERM_INVALID", times=len(invalid))
        if complete and terms_hold:
            facts = Facts(merged, contract.practice, start, contract.policy.lists | self.lists)
            self.check_conditions(decision, "REQUIREMENT", agreement.requirements, facts)
            self.check_conditions(decision, "CONDITION", agreement.conditions, facts)

    @staticmethod
    def check_conditions(decision, kind, rules, facts):
        """A rule that is false rejects and one that cannot be told refers, unless it says otherwise; one may only warn."""
        rules = [rule for rule in rules if facts.start or not needs_start(rule["condition"])]
        values = [evaluate(rule["condition"], facts) for rule in rules]
        for truth, ending, says, usual in ((False, "_NOT_MET", "whenFalse", "reject"), (None, "_UNKNOWN", "whenUnknown", "refer")):
            for rule, value in zip(rules, values):
                severity = rule.get(says, usual)
                if value is truth and severity == "warn":
                    decision.warnings.append(kind + ending)
                elif value is truth:
                    decision.add(kind + ending, REJECTED if severity == "reject" else REFERRED)

    def granted(self, decision, code, outcome=REJECTED):
        """The first exception for a reason: any that refers can be set aside, one that rejects where the policy lists it."""
        listed = outcome == REFERRED or code in decision.contract.policy.exceptions
        nothing_to_apply = code in ("NO_WINDOW", "OUTSIDE_CONTRACT_TERM") and decision.start is None
        if not listed or nothing_to_apply:
            return None
        return next((each for each in self.exceptions.get(decision.request.request_id, ()) if each["reason"] == code), None)

    def waive(self, decision):
        granted = [self.granted(decision, *reason) for reason in decision.reasons]
        decision.waived = [each for each in self.exceptions.get(decision.request.request_id, ()) if each in granted]
        decision.reasons = [reason for reason, exception in zip(decision.reasons, granted) if exception is None]

    def not_allowed(self, decision):
        """A warning for each exception that has no effect as the policy does not know of it."""
        known = ALWAYS_REFERRED - set(decision.codes()) | set(decision.contract.policy.exceptions)
        known |= {each["reason"] for each in decision.waived}
        return ["EXCEPTION_NOT_ALLOWED" for each in self.exceptions.get(decision.request.request_id, ())
                if each["reason"] not in known]

    def proposal(self, decision):
        contract, agreement = decision.contract, decision.agreement
        if agreement.withdrawn and decision.request.action != "stop":
            return None
        start = agreement.first_start(self.as_of, contract.start, contract.end)
        return start and (start, agreement.deadline(start))

    # effect

    def apply(self, decision):
        request, contract, agreement, start = decision.request, decision.contract, decision.agreement, decision.start
        terms = {} if request.action == "stop" else agreement.typed_terms(request.raw_terms)[0]
        periods = contract.periods(agreement.code)
        covering = next((each for each in periods if each.covers(start)), None)
        replaced = []
        if request.action == "start":
            contract.add({"agreement": agreement.code, "start": start, "end": None, "terms": terms,
                          "requestId": request.request_id})
        elif request.action == "change":
            merged = laid_over(covering.terms, terms)
            follower = {**covering.members, "start": start, "terms": merged, "requestId": request.request_id}
            if covering.start == start:
                replaced.append(covering)
                covering.members.update(terms=merged, requestId=request.request_id)
            else:
                covering.members.update(end=start - ONE_DAY, requestId=request.request_id)
                contract.add_after(covering.members, follower)
        else:
            replaced = [each for each in periods if each.start >= start]
            for period in replaced:
                contract.remove(period.members)
            if covering.start < start:
                covering.members.update(end=start - ONE_DAY, requestId=request.request_id)
        if any(period.request_id is not None for period in replaced):
            decision.warnings.append("REPLACES_AMENDMENT")
        if contract.policy.warn_follow_choice and contract.members.get("followChoice") is not True:
            decision.warnings.append("FOLLOW_CHOICE_MISSING")
        if agreement.affects_tariff:
            decision.tariff_from = max(start, next_quarter(request.receipt.day))
        self.remember(decision, terms)

    def remember(self, decision, terms):
        request, contract = decision.request, decision.contract
        amendment = {"requestId": request.request_id, "agreement": decision.agreement.code, "action": request.action,
                     "requestedStart": request.start_date, "startDate": decision.start, "terms": terms,
                     "receivedAt": request.receipt.text, "decidedOn": self.as_of, "tariffFrom": decision.tariff_from}
        if decision.waived:
            amendment["exceptions"] = [{"reason": g["reason"], "grantedBy": g["granted_by"], "grantedOn": g["granted_on"]}
                                       for g in decision.waived]
        if not contract.members.get("amendments"):
            contract.members["amendments"] = []
        contract.members["amendments"].append(amendment)
        contract.touched = True


def content_of(contract, name, action, start, terms):
    agreement = contract.policy.find(name)
    if agreement is None:
        return contract.id, folded(name), action, start, comparable(terms)
    typed = {} if action == "stop" else agreement.typed_terms(terms)[0]
    return contract.id, agreement.code, action, start, comparable(typed)


def laid_over(terms, over):
    """Terms with others laid over them; an equal value keeps the spelling it had."""
    same = {name for name in over if name in terms and comparable(terms[name]) == comparable(over[name])}
    return {**terms, **{name: value for name, value in over.items() if name not in same}}


# ---------------------------------------------------------------- side files

def read_table(path, columns):
    """A small CSV file with these headers: one dict a row."""
    text = read_text(path)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
            if any(cell.strip() for cell in row)]
    if not rows:
        raise Refused(f"{path}: no header")
    header = [re.sub(r"[ -]", "_", cell.strip().casefold()) for cell in rows[0]]
    if not set(columns) <= set(header):
        raise Refused(f"{path}: missing column")
    return [dict(zip(header, map(clean_cell, row))) for row in rows[1:]]


def read_exceptions(path):
    exceptions = {}
    for row in read_table(path, ("request_id", "reason", "granted_by", "granted_on")):
        exceptions.setdefault(row["request_id"], []).append(row)
    return exceptions


def read_list(path):
    return approved([{**row, "aliases": [row["alias"]] if row["alias"] else []}
                     for row in read_table(path, ("name", "alias", "from", "until"))])


# ---------------------------------------------------------------- the run

def run(files, register_path, out, as_of, received_on=None, exceptions_path=None, list_options=()):
    lists = {name: read_list(path) for name, path in (option.split("=", 1) for option in list_options)}
    exceptions = read_exceptions(exceptions_path) if exceptions_path else {}
    register = Register(register_path)
    requests = [request for file in files for request in read_requests(file, received_on)]
    for order, request in enumerate(requests):
        request.order = order
    decider = Decider(register, as_of, exceptions, lists)
    processing = sorted(requests, key=lambda r: (r.receipt.instant if r.receipt else (0, 0), r.order))
    decisions = sorted((decider.decide(request) for request in processing), key=lambda d: d.request.order)
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
    options.add_argument("--exceptions")
    options.add_argument("--list", action="append", default=[])
    given = options.parse_intermixed_args()
    try:
        decisions = run(given.requests, given.contracts, given.out, given.as_of or datetime.now(AMSTERDAM).date(),
                        given.received_on, given.exceptions, given.list)
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
