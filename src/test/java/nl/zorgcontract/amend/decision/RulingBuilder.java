package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.decision.ruling.RuledRequest;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledDays;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;

/** A ruling of M. de Boer of 15 January 2026, unless said otherwise. */
public final class RulingBuilder {

  private final String requestId;
  private final boolean granted;
  private final Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
  private String by = "M. de Boer";
  private LocalDate on = LocalDate.of(2026, 1, 15);
  private LocalDate startDate;
  private LocalDate tariffFrom;
  private String explanation;
  private RuledRequest ruledOn = RuledRequest.ANY;

  private RulingBuilder(String requestId, boolean granted) {
    this.requestId = requestId;
    this.granted = granted;
  }

  public static RulingBuilder granted(String requestId) {
    return new RulingBuilder(requestId, true);
  }

  public static RulingBuilder refused(String requestId, String why) {
    RulingBuilder ruling = new RulingBuilder(requestId, false);
    ruling.explanation = why;
    return ruling;
  }

  /** Codes joined by spaces; null or empty for none. */
  public RulingBuilder naming(String codes) {
    if (codes != null && !codes.isEmpty()) {
      for (String code : codes.split(" ")) {
        reasons.add(ReasonCode.valueOf(code));
      }
    }
    return this;
  }

  public RulingBuilder by(String who) {
    by = who;
    return this;
  }

  public RulingBuilder on(LocalDate day) {
    on = day;
    return this;
  }

  public RulingBuilder on(String day) {
    return on(LocalDate.parse(day));
  }

  /** The start that it gives; null for none. */
  public RulingBuilder from(String day) {
    startDate = day == null ? null : LocalDate.parse(day);
    return this;
  }

  public RulingBuilder tariffFrom(String day) {
    tariffFrom = day == null ? null : LocalDate.parse(day);
    return this;
  }

  public RulingBuilder explaining(String text) {
    explanation = text;
    return this;
  }

  /** What it says it ruled on; null for what it does not say. */
  public RulingBuilder of(
      String contractId,
      String agreement,
      Action action,
      RequestedStart start,
      Map<String, Value> terms) {
    ruledOn = new RuledRequest(contractId, agreement, action, start, terms);
    return this;
  }

  public Ruling build() {
    return new Ruling(
        requestId,
        granted,
        reasons,
        new RuledBy(by, on),
        new RuledDays(startDate, tariffFrom),
        explanation,
        ruledOn);
  }
}
