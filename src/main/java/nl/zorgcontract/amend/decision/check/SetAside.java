package nl.zorgcontract.amend.decision.check;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.decision.resolution.RulingOnRequest;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Which reasons a ruling sets aside. One that refers can always be set aside, since that is what a
 * referral asks for; one that rejects only by name and where the policy says so.
 *
 * @param ruling what persons ruled on the request
 * @param listed the rejecting reasons that the policy lets a person set aside
 * @param hasStart whether the start of the amendment is known
 */
record SetAside(RulingOnRequest ruling, Set<ReasonCode> listed, boolean hasStart) {

  private static final Set<ReasonCode> NEED_START =
      EnumSet.of(ReasonCode.NO_WINDOW, ReasonCode.OUTSIDE_CONTRACT_TERM);

  /** Nobody ruled on the request. */
  static final SetAside NOTHING = new SetAside(RulingOnRequest.NONE, Set.of(), true);

  boolean covers(Reason reason) {
    return why(reason) == Standing.SET_ASIDE;
  }

  boolean coversRejecting(ReasonCode code) {
    Ruling granted = ruling.granted();
    return granted != null && granted.reasons().contains(code) && listed.contains(code);
  }

  /** What a ruling that grants the request makes of a reason. */
  private enum Standing {
    SET_ASIDE,
    NOT_NAMED,
    NOT_ALLOWED,
    NEEDS_START,
    NEVER
  }

  private Standing why(Reason reason) {
    Ruling granted = ruling.granted();
    ReasonCode code = reason.code();
    if (granted == null) {
      return Standing.NOT_NAMED;
    }
    if (ReasonCode.ON_AN_AMENDMENT.contains(code)) {
      return Standing.NEVER;
    }
    if (NEED_START.contains(code) && !hasStart) {
      return Standing.NEEDS_START;
    }
    if (reason.outcome() == Outcome.REFERRED) {
      return granted.names(code) ? Standing.SET_ASIDE : Standing.NOT_NAMED;
    }
    if (!listed.contains(code)) {
      return Standing.NOT_ALLOWED;
    }
    return granted.reasons().contains(code) ? Standing.SET_ASIDE : Standing.NOT_NAMED;
  }

  /**
   * Takes away the reasons that are set aside.
   *
   * @param reasons every reason found, in order
   * @return the ruling that counts, with the reasons that it took away; null where there is none
   */
  @Nullable AppliedRuling apply(List<Reason> reasons) {
    Ruling counting = ruling.ruling();
    if (counting == null) {
      return null;
    }
    Set<String> taken =
        reasons.stream()
            .filter(this::covers)
            .map(reason -> reason.code().name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    reasons.removeIf(this::covers);
    return new AppliedRuling(
        counting.ruledBy().name(),
        counting.ruledBy().on(),
        List.copyOf(taken),
        counting.isGranted() ? counting.explanation() : null);
  }

  /**
   * What is to be known of the ruling: that it does not count, or is not enough.
   *
   * @param standing the reasons that stand
   */
  List<Warning> warnings(List<Reason> standing) {
    if (ruling.warning() != null) {
      return List.of(ruling.warning());
    }
    Ruling granted = ruling.granted();
    if (granted == null || standing.isEmpty()) {
      return List.of();
    }
    List<Message> what = standing.stream().map(this::standing).distinct().toList();
    Message message =
        Message.of("warning.RULING_NOT_ENOUGH")
            .word("by", granted.ruledBy().name())
            .day("on", granted.ruledBy().on())
            .several("standing", what, Fact.Nested::new);
    return List.of(new Warning(WarningCode.RULING_NOT_ENOUGH, message));
  }

  private Message standing(Reason reason) {
    String key =
        switch (why(reason)) {
          case NOT_ALLOWED -> "ruling.stands.notAllowed";
          case NEEDS_START -> "ruling.stands.needsStart";
          case NEVER -> "ruling.stands.never";
          case NOT_NAMED, SET_ASIDE -> "ruling.stands.notNamed";
        };
    return Message.of(key).nested("reason", "code." + reason.code());
  }
}
