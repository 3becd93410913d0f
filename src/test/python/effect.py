"""What an accepted request does to its contract: to the periods of the agreement and to the history."""
from copy import deepcopy

from days import ONE_DAY, next_quarter
from exact_json import comparable


def tariff_from(subject):
    """The first day of the new tariff; None where there is none."""
    if subject.is_withdraw or not subject.agreement.affects_tariff:
        return None
    if subject.ruling and subject.ruling.tariff_from:
        return subject.ruling.tariff_from
    return subject.start if subject.version.tariff_with_amendment else max(subject.start, next_quarter(subject.received_on))


def apply(subject):
    """Amends the periods of the agreement; the warnings that this gives."""
    if subject.amendment:
        take_back(subject.contract, subject.amendment)
    if subject.is_withdraw:
        return []
    contract, start = subject.contract, subject.start
    periods = contract.periods(subject.agreement.code)
    covering = next((each for each in periods if each.covers(start)), None)
    if subject.action == "start":
        replaced = start_period(subject)
    elif subject.action == "change":
        replaced = change_period(subject, covering)
    else:
        replaced = stop_periods(subject, covering, periods)
    warnings = ["REPLACES_AMENDMENT"] if any(request_id is not None for request_id in replaced) else []
    follows = contract.members.get("followChoice") is True or not subject.version.asks_follow_choice
    return warnings if follows else [*warnings, "FOLLOW_CHOICE_MISSING"]


def start_period(subject):
    subject.contract.add({"agreement": subject.agreement.code, "start": subject.start, "end": None,
                          "terms": terms_of(subject), "requestId": subject.request.request_id})
    return []


def change_period(subject, covering):
    """Gives the requests whose terms it replaced."""
    request_id, start = subject.request.request_id, subject.start
    amended = {"terms": laid_over(covering.terms, terms_of(subject)), "requestId": request_id}
    if covering.start == start:
        covering.members.update(amended)
        return [covering.request_id]
    follower = {**covering.members, "start": start, **amended}
    covering.members.update(end=start - ONE_DAY, requestId=request_id)
    subject.contract.add_after(covering.members, follower)
    return []


def stop_periods(subject, covering, periods):
    """Gives the requests whose periods it removed."""
    removed = [each for each in periods if each.start >= subject.start]
    for period in removed:
        subject.contract.remove(period.members)
    if covering.start < subject.start:
        covering.members.update(end=subject.start - ONE_DAY, requestId=subject.request.request_id)
    return [each.request_id for each in removed]


def terms_of(subject):
    """The terms of the amendment, by value."""
    return {} if subject.action == "stop" else subject.agreement.typed_terms(subject.terms)[0]


def laid_over(terms, over):
    """Terms with others laid over them; an equal value keeps the spelling it had."""
    same = {name for name in over if name in terms and comparable(terms[name]) == comparable(over[name])}
    return {**terms, **{name: value for name, value in over.items() if name not in same}}


# ---------------------------------------------------------------- as if it had never been asked

def first_of_chain(contract, amendment):
    """The amendment that a chain of moves began with, or None where the history does not hold it."""
    while amendment and amendment.is_move:
        amendment = contract.amendment(amendment.amends)
    return amendment


def periods_without(contract, amendment):
    """The periods of the agreement as if this amendment had never been asked; None where the history does not say."""
    first = first_of_chain(contract, amendment)
    if first and first.replaced is not None:
        return deepcopy(first.replaced)
    if first and amendment.action == "start":
        return [each.members for each in contract.periods(amendment.agreement) if not made_by(amendment, each)]
    return None


def made_by(start, period):
    return period.start == start.start and period.request_id == start.id


def take_back(contract, amendment):
    periods = periods_without(contract, amendment)
    if first_of_chain(contract, amendment).replaced is not None:
        contract.put_back(amendment.agreement, periods)
        return
    for period in contract.periods(amendment.agreement):
        if made_by(amendment, period):
            contract.remove(period.members)


# ---------------------------------------------------------------- the history

def replaced_by(subject):
    """All periods of the agreement as they stand, to be kept with the entry."""
    return deepcopy([each.members for each in subject.contract.periods(subject.agreement.code)])


def entry(subject, replaced, tariff, as_of, set_aside):
    """The entry of the history for an accepted request."""
    request = subject.request
    members = {"requestId": request.request_id, "agreement": subject.agreement.code, "action": request.action}
    if subject.amendment:
        members["amends"] = request.amends
    if subject.is_move:
        members["repeats"] = subject.action
    members |= {"requestedStart": request.start_date, "startDate": subject.start,
                "terms": {} if subject.is_withdraw else terms_of(subject), "receivedAt": request.receipt.text,
                "decidedOn": as_of, "tariffFrom": tariff}
    if subject.version.since:
        members["revision"] = subject.version.since
    if subject.ruling:
        members["ruling"] = {"by": subject.ruling.by, "on": subject.ruling.on, "reasons": set_aside}
    members["replaced"] = replaced
    return members
