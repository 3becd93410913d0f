"""Stage 4: all checks on a request, its contract and agreement, in the order of the rules."""
from conditions import Facts, evaluate, needs_start
from effect import periods_without
from exact_json import comparable
from register import Period
from request_files import is_empty

REJECTED, REFERRED = "rejected", "referred"
WHAT_FOLLOWS = ((False, "_NOT_MET", "whenFalse", "reject"), (None, "_UNKNOWN", "whenUnknown", "refer"))


class Checks:
    """The reasons found, as pairs of a code and the outcome that it leads to, and the warnings of rules."""

    def __init__(self, subject, as_of, lists):
        self.subject, self.as_of, self.lists = subject, as_of, lists
        self.reasons, self.warnings = [], []
        self.receipt()
        if subject.is_lost:
            self.add("AMENDMENT_NOT_FOUND")
        elif subject.is_withdraw:
            self.deadline(None)
            self.amendment()
        else:
            self.timing()
            if not subject.is_move or self.amendment():
                self.agreement()

    def add(self, code, outcome=REJECTED, times=1):
        self.reasons += [(code, outcome)] * times

    # ------------------------------------------------------------ how and when it came in

    def receipt(self):
        subject, request = self.subject, self.subject.request
        if subject.ruling and subject.ruling.refuses:
            self.add("REFUSED")
        channels = (subject.agreement or subject.version).channels
        if channels is not None and request.channel not in channels:
            self.add("CHANNEL_NOT_ACCEPTED")
        if subject.agreement and request.submitted_by not in subject.agreement.submitters:
            self.add("SUBMITTER_NOT_ACCEPTED")
        if subject.received_on > self.as_of:
            self.add("RECEIVED_IN_FUTURE")

    def timing(self):
        subject, start = self.subject, self.subject.start
        outside = REFERRED if subject.version.refers_outside_window else REJECTED
        if not subject.window:
            self.add("NO_WINDOW", REFERRED)
        in_window = subject.window and start and self.is_possible(start)
        if subject.window and start and not in_window:
            self.add("START_NOT_IN_WINDOW", outside)
        if start and start < subject.received_on:
            self.add("RETROACTIVE", REFERRED)
        held = start and start >= subject.received_on and (in_window or outside == REJECTED)
        self.deadline(subject.deadline() if held else None)
        if start and not subject.contract.holds(start):
            self.add("OUTSIDE_CONTRACT_TERM")
        if start is None and subject.window:
            self.add("OUTSIDE_CONTRACT_TERM", outside)

    def is_possible(self, start):
        """Whether it is a start of the window; the first possible one where only that may be asked for."""
        window = self.subject.window
        return window.has(start) and (not window.only_next or start == self.subject.first_start(self.subject.received_on))

    def deadline(self, own):
        """The deadline of the start, and of the one that is withdrawn or moved, each by the policy on that day."""
        subject, received_on = self.subject, self.subject.received_on
        then = subject.deadline_of_amendment()
        late = [subject.version] if own is not None and received_on > own else []
        late += [subject.version_then] if then is not None and received_on > then else []
        if late:
            self.add("DEADLINE_MISSED", REFERRED if all(each.refers_late for each in late) else REJECTED)

    # ------------------------------------------------------------ the amendment that is withdrawn or moved

    def amendment(self):
        subject, amendment = self.subject, self.subject.amendment
        in_force = amendment.start <= subject.received_on
        if in_force:
            self.add("AMENDMENT_IN_FORCE")
        later = subject.contract.standing(amendment.agreement)[-1].id != amendment.id
        superseded = later or periods_without(subject.contract, amendment) is None
        if superseded:
            self.add("AMENDMENT_SUPERSEDED")
        return not in_force and not superseded

    # ------------------------------------------------------------ the agreement and its terms

    def periods(self):
        subject = self.subject
        if not subject.is_move:
            return subject.contract.periods(subject.agreement.code)
        return [Period(subject.contract, each) for each in periods_without(subject.contract, subject.amendment)]

    def agreement(self):
        subject, action, start = self.subject, self.subject.action, self.subject.start
        periods = self.periods()
        covering = next((each for each in periods if each.covers(start)), None) if start else None
        given = Terms(subject, covering, self.is_granted("TERM_MISSING"))
        if start and action == "start" and any(each.covers(start) or each.start > start for each in periods):
            self.add("ALREADY_AGREED")
        if start and action != "start" and covering is None:
            self.add("NOT_AGREED")
        same_start = subject.is_move and start == subject.amendment.start
        if given.hold and (same_start or given.change_nothing):
            self.add("NO_CHANGE")
        self.limit()
        self.add("TERM_UNKNOWN", times=len(given.unknown))
        self.add("TERM_MISSING", times=len(given.missing))
        self.add("TERM_INVALID", times=len(given.invalid))
        if given.are_whole and given.hold:
            facts = Facts(given.told, subject.contract.practice, start, subject.version.lists | self.lists)
            self.rules("REQUIREMENT", subject.agreement.requirements, facts)
            self.rules("CONDITION", subject.agreement.conditions, facts)

    def is_granted(self, code):
        return self.subject.sets_aside(code, False)

    def limit(self):
        subject, limit = self.subject, self.subject.agreement.limit
        counted = len(subject.contract.standing(subject.agreement.code)) - subject.is_move
        if limit is not None and counted >= limit:
            self.add("AMENDMENT_LIMIT")

    def rules(self, kind, rules, facts):
        """A rule that is false rejects and one that cannot be told refers, unless it says otherwise; one may only warn."""
        rules = [rule for rule in rules if facts.start or not needs_start(rule["condition"])]
        values = [evaluate(rule["condition"], facts) for rule in rules]
        for truth, ending, says, usual in WHAT_FOLLOWS:
            for rule, value in zip(rules, values):
                severity = rule.get(says) or usual
                if value is truth and severity == "warn":
                    self.warnings.append(kind + ending)
                elif value is truth:
                    self.add(kind + ending, REJECTED if severity == "reject" else REFERRED)


class Terms:
    """The terms of a request, laid over those of the period that it changes."""

    def __init__(self, subject, covering, missing_is_granted):
        agreement, action = subject.agreement, subject.action
        given, self.unknown, self.invalid = ({}, [], []) if action == "stop" else agreement.typed_terms(subject.terms)
        sound = {name: value for name, value in given.items() if name not in self.unknown and name not in self.invalid}
        present, *unread = agreement.typed_terms(covering.terms) if covering and action == "change" else ({}, [], [])
        merged = {**present, **sound}
        self.told = {name: value for name, value in merged.items() if name in sound or name not in unread[0] + unread[1]}
        self.are_whole = action == "start" or (action == "change" and covering is not None)
        self.missing = [name for name, term in agreement.terms.items()
                        if self.are_whole and term.required and is_empty(merged.get(name)) and name not in self.invalid]
        self.hold = not self.unknown and not self.invalid and (not self.missing or missing_is_granted)
        self.change_nothing = action == "change" and covering is not None and comparable(merged) == comparable(present)
