package nl.zorgcontract.amend.contract.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.form.ContractParser.ParsedContract;
import nl.zorgcontract.amend.contract.register.UniquenessCheck.Suspects;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.DateRange;

/** Compares the suspects of a {@link UniquenessCheck} and reports the real collisions as faults. */
final class SuspectCheck {

  private final Suspects suspects;
  private final Faults faults;
  private final Map<String, Integer> firstLines = new HashMap<>();
  private final Map<PracticeAndPolicy, List<Holder>> holders = new HashMap<>();

  SuspectCheck(Suspects suspects, Faults faults) {
    this.suspects = suspects;
    this.faults = faults;
  }

  private record PracticeAndPolicy(String agbCode, String policy) {}

  private record Holder(String contractId, int line, DateRange term) {}

  /** Adds the next contract of the file. */
  void add(ParsedContract parsed, int line) {
    parsed.contractId().filter(suspects::hasId).ifPresent(id -> checkId(id, line));
    parsed
        .head()
        .filter(suspects::hasPractice)
        .ifPresent(head -> checkTerm(head, parsed.contractId().orElse(""), line));
  }

  private void checkId(String contractId, int line) {
    Integer first = firstLines.putIfAbsent(contractId, line);
    if (first != null) {
      faults.add(
          Place.line(line),
          Message.of("register.contractTwice")
              .given("contract", contractId)
              .number("firstLine", first));
    }
  }

  /** A contract that stands twice also overlaps itself; that is reported by its id alone. */
  private void checkTerm(ContractHead head, String contractId, int line) {
    List<Holder> earlier =
        holders.computeIfAbsent(
            new PracticeAndPolicy(head.agbCode(), head.policy()), key -> new ArrayList<>(2));
    earlier.stream()
        .filter(holder -> holder.term().overlaps(head.term()))
        .filter(holder -> !holder.contractId().equals(contractId))
        .findFirst()
        .ifPresent(holder -> faults.add(Place.line(line), overlap(head, contractId, holder)));
    earlier.add(new Holder(contractId, line, head.term()));
  }

  private static Message overlap(ContractHead head, String contractId, Holder other) {
    return Message.of("register.termsOverlap")
        .given("contract", contractId)
        .given("other", other.contractId())
        .number("otherLine", other.line())
        .word("agbCode", head.agbCode())
        .word("policy", head.policy())
        .day("start", head.term().start())
        .day("end", head.term().end())
        .day("otherStart", other.term().start())
        .day("otherEnd", other.term().end());
  }
}
