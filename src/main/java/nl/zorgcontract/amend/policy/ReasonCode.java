package nl.zorgcontract.amend.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.message.Coded;

/** Why a request is not simply accepted. A policy names those that a person may waive. */
public enum ReasonCode implements Coded {
  MISSING_FIELD,
  MALFORMED_FIELD,
  ALREADY_PROCESSED,
  DUPLICATE_REQUEST,
  CONTRACT_NOT_FOUND,
  UNKNOWN_AGREEMENT,
  AGREEMENT_WITHDRAWN,
  REFUSED,
  CHANNEL_NOT_ACCEPTED,
  SUBMITTER_NOT_ACCEPTED,
  RECEIVED_IN_FUTURE,
  NO_WINDOW,
  START_NOT_IN_WINDOW,
  RETROACTIVE,
  DEADLINE_MISSED,
  OUTSIDE_CONTRACT_TERM,
  AMENDMENT_NOT_FOUND,
  AMENDMENT_IN_FORCE,
  AMENDMENT_SUPERSEDED,
  ALREADY_AGREED,
  NOT_AGREED,
  NO_CHANGE,
  AMENDMENT_LIMIT,
  TERM_UNKNOWN,
  TERM_MISSING,
  TERM_INVALID,
  REQUIREMENT_NOT_MET,
  REQUIREMENT_UNKNOWN,
  CONDITION_NOT_MET,
  CONDITION_UNKNOWN;

  /** Every code, in the order in which the checks are made and reasons are reported. */
  public static final List<ReasonCode> IN_ORDER =
      List.of(
          MISSING_FIELD,
          MALFORMED_FIELD,
          ALREADY_PROCESSED,
          DUPLICATE_REQUEST,
          CONTRACT_NOT_FOUND,
          UNKNOWN_AGREEMENT,
          AGREEMENT_WITHDRAWN,
          REFUSED,
          CHANNEL_NOT_ACCEPTED,
          SUBMITTER_NOT_ACCEPTED,
          RECEIVED_IN_FUTURE,
          NO_WINDOW,
          START_NOT_IN_WINDOW,
          RETROACTIVE,
          DEADLINE_MISSED,
          OUTSIDE_CONTRACT_TERM,
          AMENDMENT_NOT_FOUND,
          AMENDMENT_IN_FORCE,
          AMENDMENT_SUPERSEDED,
          ALREADY_AGREED,
          NOT_AGREED,
          NO_CHANGE,
          AMENDMENT_LIMIT,
          TERM_UNKNOWN,
          TERM_MISSING,
          TERM_INVALID,
          REQUIREMENT_NOT_MET,
          REQUIREMENT_UNKNOWN,
          CONDITION_NOT_MET,
          CONDITION_UNKNOWN);

  /** The codes that concern the amendment that a request withdraws or moves. */
  public static final Set<ReasonCode> ON_AN_AMENDMENT =
      inOrder(Set.of(AMENDMENT_NOT_FOUND, AMENDMENT_IN_FORCE, AMENDMENT_SUPERSEDED));

  @Override
  public String code() {
    return name();
  }

  /** Whether the request could not be read: what it does not tell is not known. */
  public boolean isOfForm() {
    return this == MISSING_FIELD || this == MALFORMED_FIELD;
  }

  /** The code of this name; empty where there is none. */
  public static Optional<ReasonCode> of(String name) {
    return IN_ORDER.stream().filter(code -> code.name().equals(name)).findFirst();
  }

  /** The codes whose checks come after this one's, in order; the same set each time. */
  public Set<ReasonCode> later() {
    return Later.OF.get(IN_ORDER.indexOf(this));
  }

  /** Made when first asked for, each once: a run can end a million requests at one check. */
  private static final class Later {
    static final List<Set<ReasonCode>> OF = new ArrayList<>();

    static {
      for (int i = 1; i <= IN_ORDER.size(); i++) {
        OF.add(inOrder(Set.copyOf(IN_ORDER.subList(i, IN_ORDER.size()))));
      }
    }
  }

  /** These codes in the order of the checks. */
  public static Set<ReasonCode> inOrder(Set<ReasonCode> codes) {
    Set<ReasonCode> sorted = new LinkedHashSet<>(IN_ORDER);
    sorted.retainAll(codes);
    return Collections.unmodifiableSet(sorted);
  }

  /** Whether another start date alone could take the reason away. */
  public boolean isTiming() {
    return this == START_NOT_IN_WINDOW || this == RETROACTIVE || this == DEADLINE_MISSED;
  }

  /**
   * Whether what the contract holds, or a person, stands against the request: then it is no advice
   * to ask for another start.
   */
  public boolean isOnEveryStart() {
    return switch (this) {
      case REFUSED, ALREADY_AGREED, NOT_AGREED, NO_CHANGE, AMENDMENT_LIMIT -> true;
      default -> false;
    };
  }

  /**
   * Whether a policy may let a person set it aside where it rejects: a rule of the policy, without
   * which the contract is still sound. No exception makes an agreement stand twice, lie outside the
   * contract or hold a term that nobody knows.
   */
  public boolean isWaivable() {
    return switch (this) {
      case CHANNEL_NOT_ACCEPTED,
          SUBMITTER_NOT_ACCEPTED,
          NO_WINDOW,
          START_NOT_IN_WINDOW,
          RETROACTIVE,
          DEADLINE_MISSED,
          AMENDMENT_LIMIT,
          TERM_MISSING,
          REQUIREMENT_NOT_MET,
          REQUIREMENT_UNKNOWN,
          CONDITION_NOT_MET,
          CONDITION_UNKNOWN ->
          true;
      default -> false;
    };
  }
}
