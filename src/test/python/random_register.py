"""A random contract register: periods that begin, end, follow each other and leave gaps; histories; unknown members."""
import random
from datetime import date, timedelta

from policies import FILES, final_json, policy_json

ONE_DAY = timedelta(days=1)
EDGES = ((1, 1), (2, 15), (3, 1), (3, 31), (4, 1), (7, 1), (9, 1), (9, 30), (10, 1), (11, 12), (12, 31))
TOOLS = ("SmartConsult", "smartconsult van digidok", "KlachtVooraf", "TriageKade", "Triagist 2000", "12")
FACTS = ("bigRegistered", "availabilityGuidelines", "complaintsScheme", "claimsThroughVecozo", "certifiedHis",
         "samePreferredInsurer", "startersSchemeAgreed", "dispensing", "partner")
REGIONS = ("Midden-IJssel",) * 8 + ("Noord", "kust", "midden-ijssel", "Twente", 7)
PREFIXES = {"zk": "ZK", "salland": "SA", "zonnewijzer": "ZW", "noordkust": "NK"}


class RegisterMaker:
    """Makes contracts: `contracts` are pairs of a contract and the name of its policy, `past` what stands in their histories."""

    def __init__(self, seed, policy):
        self.random = random.Random(seed)
        self.policies = list(FILES if policy == "all" else policy.split("+"))
        self.contracts, self.past = [], []

    def pick(self, choices):
        return self.random.choice(list(choices))

    def chance(self, share):
        return self.random.random() < share

    def edge(self, first, last):
        """A day between these two, mostly one on which something begins or ends."""
        days = [date(year, *edge) for year in range(first.year, last.year + 1)
                for edge in EDGES]
        days = [day for day in days if first <= day <= last]
        if not days or self.chance(0.1):
            return first + timedelta(days=self.random.randrange((last - first).days + 1))
        return self.pick(days)

    def sound_value(self, term):
        kind = term["type"]
        if kind == "boolean":
            return not self.chance(0.25)
        if kind == "integer":
            return self.pick((1, 2, 3, 4, 5, 9) if term["name"] == "participants" else (1, 2))
        if kind == "decimal":
            return self.pick((0.05, 0.04, 0.5, 1)) if "maximum" in term else self.pick((4, 8.5, 12, 16.25, 0.5))
        if kind == "choice":
            return self.pick(term["choices"])["code"]
        if kind == "choices":
            return [each["code"] for each in self.random.sample(term["choices"], self.pick((1, 2)))]
        return self.pick(TOOLS)

    def make_contracts(self, count):
        while len(self.contracts) < count:
            agb_code = f"01{len(self.contracts):06d}"
            if self.chance(0.05):
                agb_code = f"12{len(self.contracts):06d}"
            for name in self.random.sample(self.policies, self.pick(range(1, len(self.policies) + 1))):
                policy = policy_json(name)
                term = [date.fromisoformat(policy["term"][edge]) for edge in ("start", "end")]
                if self.chance(0.15):  # two contracts, one after the other
                    middle = self.pick((date(term[0].year, 7, 1), date(term[0].year, 4, 15)))
                    self.make_contract(name, agb_code, term[0], middle - ONE_DAY)
                    self.make_contract(name, agb_code, middle + ONE_DAY * self.pick((0, 0, 40)), term[1])
                else:
                    self.make_contract(name, agb_code, *term)

    def make_contract(self, name, agb_code, start, end):
        policy, number = final_json(name), len(self.contracts) + 1
        contract = {
            "contractId": f"{PREFIXES[name]}-{start.year}-{number:06d}",
            "policy": policy["id"], "agbCode": agb_code,
            "practiceName": self.pick(("Huisartsenpraktijk De Linde", "Praktijk 't Höfke", "Dokters & Co")),
            "start": start.isoformat(), "end": end.isoformat()}
        follow = self.pick((True, True, True, False, None, "absent"))
        if follow != "absent":
            contract["followChoice"] = follow
        if self.chance(0.9):
            contract["practice"] = self.practice()
        contract["agreements"], contract["amendments"] = [], []
        for agreement in policy["agreements"]:
            if self.chance(0.45):
                self.add_periods(contract, name, agreement, start, end)
        self.random.shuffle(contract["agreements"])
        if not contract["amendments"] and self.chance(0.5):
            del contract["amendments"]
        if self.chance(0.2):
            contract["crm"] = {"key": 90071992547409931234, "tags": ["a", None, 1.50]}
        self.contracts.append((contract, name))

    def practice(self):
        facts = {"patients": self.random.randrange(900, 9000)}
        facts.update({fact: not self.chance(0.04) for fact in FACTS if not self.chance(0.04)})
        if not self.chance(0.08):
            facts["region"] = self.pick(REGIONS)
        return facts

    def add_periods(self, contract, name, agreement, start, end):
        days = sorted({self.edge(start, end) for _ in range(self.pick((0, 0, 1, 1, 2)))})
        first = self.pick((start, start, start, self.edge(start, end)))
        edges = [first] + [day for day in days if day > first]
        for i, day in enumerate(edges):
            last = i + 1 == len(edges)
            until = (None if self.chance(0.7) else self.edge(day, end)) if last else edges[i + 1] - ONE_DAY
            if self.chance(0.1):
                continue  # a gap
            request_id = f"H-{len(self.past):05d}" if self.chance(0.25) else None
            period = {"agreement": agreement["code"], "start": day.isoformat(),
                      "end": until and until.isoformat(), "terms": self.sound_terms(agreement),
                      "requestId": request_id}
            if self.chance(0.05):
                period["remark"] = {"kept": [1.0, "as is"]}
            contract["agreements"].append(period)
            if request_id:
                self.remember(contract, name, agreement, period)

    def remember(self, contract, name, agreement, period):
        received = date.fromisoformat(period["start"]) - timedelta(days=self.random.randrange(28, 60))
        past = {"requestId": period["requestId"], "agreement": agreement["code"], "action": self.pick(("start", "change")),
                "requestedStart": self.pick((period["start"], None)), "startDate": period["start"],
                "terms": period["terms"], "receivedAt": received.isoformat(),
                "decidedOn": (received + ONE_DAY).isoformat(), "tariffFrom": None}
        contract["amendments"].append(past)
        self.past.append((contract, name, agreement, past))

    def sound_terms(self, agreement):
        return {term["name"]: self.sound_value(term) for term in agreement.get("terms") or []
                if self.chance(0.9 if term.get("required") else 0.8)}
