package nl.zorgcontract.amend.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.jspecify.annotations.Nullable;

/** What a person should know of a request. */
public final class Warnings {

  /** The slot of {@code REPLACES_AMENDMENT} that names the earlier requests. */
  private static final String REPLACED = "requests";

  private Warnings() {}

  /** What the request itself shows, whatever becomes of it. */
  public static List<Warning> ofForm(SubmittedRequest submitted) {
    List<Warning> warnings = new ArrayList<>();
    String padded = paddedAgb(submitted);
    if (padded != null) {
      warnings.add(
          new Warning(
              WarningCode.AGB_CODE_PADDED,
              Message.of("warning.AGB_CODE_PADDED").given("agb", padded)));
    }
    if (submitted instanceof AmendmentRequest request
        && !request.action().takesTerms()
        && !request.terms().isEmpty()) {
      warnings.add(
          new Warning(
              WarningCode.TERMS_IGNORED,
              Message.of(
                  request.action() == Action.STOP
                      ? "warning.TERMS_IGNORED"
                      : "warning.TERMS_IGNORED." + request.action().code())));
    }
    return warnings;
  }

  private static @Nullable String paddedAgb(SubmittedRequest submitted) {
    NamedContract contract = submitted.contract();
    return contract.agbPadded() ? contract.agbCode() : null;
  }

  /** What an accepted request did to the contract, and what the contract still lacks. */
  public static List<Warning> ofAmending(Contract contract, Policy policy, Set<String> replaced) {
    List<Warning> warnings = new ArrayList<>();
    if (!replaced.isEmpty()) {
      warnings.add(
          new Warning(
              WarningCode.REPLACES_AMENDMENT,
              Message.of("warning.REPLACES_AMENDMENT")
                  .several(REPLACED, replaced, Fact.Given::new)));
    }
    if (policy.rules().followChoice().value()
        && !Boolean.TRUE.equals(contract.practice().followChoice())) {
      warnings.add(
          new Warning(
              WarningCode.FOLLOW_CHOICE_MISSING,
              Message.of(
                  contract.practice().followChoice() == null
                      ? "warning.FOLLOW_CHOICE_MISSING.unknown"
                      : "warning.FOLLOW_CHOICE_MISSING")));
    }
    return warnings;
  }

  /** The earlier requests whose terms or period the request of the decision replaced. */
  public static List<String> replacedBy(Decision decision) {
    for (Warning warning : decision.warnings()) {
      if (warning.code() == WarningCode.REPLACES_AMENDMENT) {
        return replaced(warning.message());
      }
    }
    return List.of();
  }

  /** The requests that a {@code REPLACES_AMENDMENT} names. */
  public static List<String> replaced(Message message) {
    return message.facts().get(REPLACED) instanceof Fact.Several requests
        ? requests.facts().stream().map(fact -> ((Fact.Given) fact).value()).toList()
        : List.of();
  }
}
