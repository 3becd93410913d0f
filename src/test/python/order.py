"""The order in which requests are decided."""


def in_order(requests):
    """By receipt, then as in the input; a withdraw or move with a bare date right after the request of that day that it names."""
    ordered = sorted(requests, key=lambda each: (instant(each), not comes_first(each), each.order))
    places = {id(each): place for place, each in enumerate(ordered)}
    named = {id(each): named_by(each, ordered) for each in ordered if comes_first(each)}
    followers, waiting = {}, set()
    for each in ordered:
        if waits(each, named, places):
            followers.setdefault(id(named[id(each)]), []).append(each)
            waiting.add(id(each))
    return [follower for each in ordered if id(each) not in waiting for follower in with_followers(each, followers)]


def instant(request):
    return request.receipt.instant if request.receipt else (0, 0)


def comes_first(request):
    return request.is_sound and request.is_of_an_amendment and request.receipt.is_bare


def named_by(request, ordered):
    """The request of the same day that it names, or None."""
    first = next((each for each in ordered if each.is_sound and each.request_id == request.amends), None)
    return first if first and first.receipt.day == request.receipt.day else None


def waits(request, named, places):
    """Whether the request that it names, or one that this waits for, would come later."""
    seen, target = {id(request)}, named.get(id(request))
    while target is not None and id(target) not in seen:
        if places[id(target)] > places[id(request)]:
            return True
        seen.add(id(target))
        target = named.get(id(target))
    return False


def with_followers(request, followers):
    return [request, *(each for follower in followers.get(id(request), ()) for each in with_followers(follower, followers))]
