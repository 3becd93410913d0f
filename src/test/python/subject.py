"""What a request asks of a contract: which agreement, what to do with it, as of which day, by which policy."""
from exact_json import comparable
from policies import folded
from request_files import OF_AN_AMENDMENT



class Subject:
    """A request on a contract, read by the policy as it stands on the day on which the amendment takes effect."""

    def __init__(self, request, contract, ruling=None):
        self.request, self.contract = request, contract
        self.received_on = request.receipt.day
        self.amendment = amendment_of(request, contract) if request.is_of_an_amendment else None
        self.name = self.amendment.agreement if self.amendment else request.agreement
        self.action = self.amendment.action if self.amendment else request.action
        self.terms = self.amendment.terms if self.amendment else request.raw_terms
        self.other_ruling = ruling is not None and not ruling.is_on(self)
        self.ruling = None if self.other_ruling else ruling
        self.start = self.find_start()
        self.version = contract.policy.on(self.start or self.received_on)
        self.agreement = self.version.find(self.name)

    @property
    def is_withdraw(self):
        return self.request.action == "withdraw"

    @property
    def is_move(self):
        return self.request.action == "move"

    @property
    def is_lost(self):
        """A withdraw or move of an amendment that is not known: there is no start, and little to check."""
        return self.request.is_of_an_amendment and self.amendment is None

    @property
    def window(self):
        return self.agreement and not self.is_lost and self.agreement.window(self.action) or None

    def find_start(self):
        if self.is_lost:
            return None
        if self.is_withdraw:
            return self.amendment.start
        ruled = self.ruling.start if self.ruling and self.ruling.grants else None
        return ruled or self.request.start_date or self.first_start(self.received_on)

    def sets_aside(self, code, refers):
        """Whether the ruling that counts grants a reason."""
        return self.ruling is not None and self.ruling.sets_aside(code, refers, self.start, self.version.exceptions)

    def first_start(self, after):
        return self.contract.policy.first_start(self.name, self.action, after, (self.contract.start, self.contract.end))

    def deadline(self):
        """The submission deadline of the start; None where there is none, or no start or window."""
        return self.agreement.deadline(self.action, self.start) if self.window and self.start else None

    @property
    def version_then(self):
        """The policy as it stands on the start that is withdrawn or moved."""
        return self.contract.policy.on(self.amendment.start)

    def deadline_of_amendment(self):
        """The deadline of the start that is withdrawn or moved, by the policy on that day, while it lies ahead."""
        if self.amendment is None or self.amendment.start <= self.received_on:
            return None
        start, version = self.amendment.start, self.version_then
        agreement = version.find(self.name)
        window = agreement and agreement.window(self.action)
        if not window or (version.refers_outside_window and not window.has(start)):
            return None
        return agreement.deadline(self.action, start)

    def submit_by(self):
        deadlines = [self.deadline(), self.deadline_of_amendment() if self.is_move else None]
        return min((each for each in deadlines if each), default=None) if self.window and self.start else None


def amendment_of(request, contract):
    """The accepted amendment that a withdraw or move concerns, while it counts; else None."""
    named = contract.amendment(request.amends)
    if named is None or named.id not in [each.id for each in contract.standing(named.agreement)]:
        return None
    if request.agreement and not means(request.agreement, named, contract.policy.on(named.start)):
        return None
    other_start = request.action == "withdraw" and request.start_date not in (None, named.start)
    return None if other_start else named


def means(name, amendment, version):
    """Whether a name means the agreement of an amendment, by the policy on its start."""
    agreement = version.find(name)
    return agreement.code == amendment.agreement if agreement else folded(name) == folded(amendment.agreement)


def content(request, contract):
    """What makes two requests of one id the same request."""
    if contract is None:
        ids = request.contract_id, request.agb_code
        return ids, *what_is_asked(request.action, request.start_date, request.agreement, request.raw_terms, request.amends)
    return content_on(contract, request.action, request.start_date, request.agreement, request.raw_terms, request.amends)


def past_content(contract, entry):
    """That of an entry of the history."""
    return content_on(contract, entry.asked, entry.requested_start, entry.agreement, entry.terms, entry.amends)


def content_on(contract, action, start, name, terms, amends):
    code, typed = contract.policy.code(name), contract.policy.typed_terms(name, terms)
    return contract.id, *what_is_asked(action, start, code, typed, amends)


def what_is_asked(action, start, name, terms, amends):
    if action in OF_AN_AMENDMENT:
        return action, start, amends
    return action, start, folded(name), None if action == "stop" else comparable(terms)
