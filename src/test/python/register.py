"""The contract register: read whole; written back with what was not touched as it stood."""
import io
import os
from datetime import date

from exact_json import array_elements, parse_json, skip_space, to_json
from policies import FILES, policy
from request_files import read_text

POLICIES = {each.id: each for each in map(policy, FILES)}


def as_day(value):
    return value if isinstance(value, date) or value is None else date.fromisoformat(value)


class Contract:
    """One contract: its JSON members, and the few of them that decisions need."""

    def __init__(self, members, original):
        self.members, self.original, self.touched = members, original, False
        self.id, self.agb_code = members["contractId"], members["agbCode"]
        self.policy = POLICIES[members["policy"]]
        self.start, self.end = date.fromisoformat(members["start"]), date.fromisoformat(members["end"])
        self.practice = members.get("practice") or {}

    def holds(self, day):
        return self.start <= day <= self.end

    def periods(self, code):
        return [Period(self, p) for p in self.members["agreements"] if p["agreement"] == code]

    def amendments(self):
        """The history, oldest first."""
        return [Amendment(each) for each in self.members.get("amendments") or ()]

    def standing(self, code):
        """The amendments of an agreement that were neither withdrawn nor moved since, oldest first."""
        history = self.amendments()
        ended = {each.amends for each in history}
        return [each for each in history if each.agreement == code and not each.is_withdraw and each.id not in ended]

    def amendment(self, request_id):
        return next((each for each in self.amendments() if each.id == request_id), None)

    def remember(self, entry):
        if not self.members.get("amendments"):
            self.members["amendments"] = []
        self.members["amendments"].append(entry)
        self.touched = True

    def add(self, period):
        self.members["agreements"].append(period)

    def add_after(self, members, follower):
        self.members["agreements"].insert(self.index(members) + 1, follower)

    def remove(self, members):
        del self.members["agreements"][self.index(members)]

    def put_back(self, code, periods):
        """The periods of an agreement become these, where the first of them stands now, else at the end."""
        present = self.members["agreements"]
        place = next((i for i, each in enumerate(present) if each["agreement"] == code), len(present))
        others = [each for each in present if each["agreement"] != code]
        self.members["agreements"] = others[:place] + periods + others[place:]

    def index(self, members):
        return next(i for i, each in enumerate(self.members["agreements"]) if each is members)


class Period:
    """A view on one agreement period of a contract."""

    def __init__(self, contract, members):
        self.members = members
        self.start = as_day(members["start"])
        self.end = as_day(members["end"]) if members.get("end") else contract.end
        self.terms = members.get("terms") or {}
        self.request_id = members.get("requestId")

    def covers(self, day):
        return self.start <= day <= self.end


class Amendment:
    """A view on one entry of a contract's history."""

    def __init__(self, members):
        self.id, self.agreement, self.amends = members["requestId"], members["agreement"], members.get("amends")
        self.asked = members["action"]
        self.is_withdraw, self.is_move = self.asked == "withdraw", self.asked == "move"
        self.action = members.get("repeats") if self.is_move else self.asked
        self.requested_start, self.start = as_day(members.get("requestedStart")), as_day(members["startDate"])
        self.terms = members.get("terms") or {}
        self.replaced = members.get("replaced")


class Register:
    def __init__(self, path):
        text = read_text(path)
        first = skip_space(text, 0)
        self.is_array = text[first:first + 1] == "["
        if self.is_array:
            self.rows = [Contract(members, None) for members, _ in array_elements(text, first)]
        else:
            lines = io.StringIO(text, newline="\n")
            self.rows = [Contract(parse_json(line), line) if line.strip() else line for line in lines]
        self.by_id, self.by_agb, self.history = {}, {}, {}
        for contract in self.contracts():
            self.by_id[contract.id] = contract
            self.by_agb.setdefault(contract.agb_code, []).append(contract)
            for amendment in contract.amendments():
                self.history.setdefault(amendment.id, []).append((contract, amendment))

    def contracts(self):
        return [row for row in self.rows if isinstance(row, Contract)]

    def write(self, directory):
        name = "contracts.json" if self.is_array else "contracts.ndjson"
        with open(os.path.join(directory, name), "w", encoding="utf-8", newline="") as file:
            if self.is_array:
                file.write("[\n" + ",\n".join(to_json(each.members) for each in self.contracts()) + "\n]\n")
                return
            for row in self.rows:
                if isinstance(row, str):
                    file.write(row)
                elif row.touched:
                    file.write(to_json(row.members) + row.original[len(row.original.rstrip("\r\n")):])
                else:
                    file.write(row.original)
