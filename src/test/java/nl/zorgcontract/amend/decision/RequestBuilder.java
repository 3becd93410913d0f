package nl.zorgcontract.amend.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;

/**
 * A request of practice 01054321, by form, received on 1 February 2026, unless said otherwise.
 * Terms are texts, as the cells of a spreadsheet are.
 */
public final class RequestBuilder {

  private final Action action;
  private String agreement;
  private String amends;
  private String id = "R-1";
  private ReceivedAt received = ReceivedAt.on(LocalDate.of(2026, 2, 1));
  private String agbCode = ContractBuilder.AGB;
  private boolean padded;
  private String contractId;
  private LocalDate start;
  private Submitter submitter = Submitter.PRACTICE;
  private Channel channel = Channel.FORM;
  private int line = 2;
  private final Map<String, Value> terms = new LinkedHashMap<>();

  private RequestBuilder(Action action, String agreement) {
    this.action = action;
    this.agreement = agreement;
  }

  public static RequestBuilder start(String agreement) {
    return new RequestBuilder(Action.START, agreement);
  }

  public static RequestBuilder change(String agreement) {
    return new RequestBuilder(Action.CHANGE, agreement);
  }

  public static RequestBuilder stop(String agreement) {
    return new RequestBuilder(Action.STOP, agreement);
  }

  /** A withdrawal of the amendment of a request. */
  public static RequestBuilder withdraw(String amends) {
    return new RequestBuilder(Action.WITHDRAW, null).amending(amends);
  }

  /** A move of the amendment of a request. */
  public static RequestBuilder move(String amends) {
    return new RequestBuilder(Action.MOVE, null).amending(amends);
  }

  private RequestBuilder amending(String requestId) {
    amends = requestId;
    return this;
  }

  /** Names the agreement, where the action does not ask for it. */
  public RequestBuilder naming(String name) {
    agreement = name;
    return this;
  }

  public static RequestBuilder request(Action action, String agreement) {
    return new RequestBuilder(action, agreement);
  }

  public RequestBuilder id(String requestId) {
    id = requestId;
    return this;
  }

  public RequestBuilder line(int lineInFile) {
    line = lineInFile;
    return this;
  }

  /** A day, or a moment with its offset. */
  public RequestBuilder received(String dayOrMoment) {
    received =
        dayOrMoment.contains("T")
            ? ReceivedAt.at(moment(dayOrMoment))
            : ReceivedAt.on(LocalDate.parse(dayOrMoment));
    return this;
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /** The start date; null for as soon as possible. */
  public RequestBuilder from(String day) {
    start = day == null ? null : LocalDate.parse(day);
    return this;
  }

  public RequestBuilder of(String practice) {
    agbCode = practice;
    return this;
  }

  public RequestBuilder padded() {
    padded = true;
    return this;
  }

  /** Names the contract and the practice; null for one that is not named. */
  public RequestBuilder in(String contract, String practice) {
    contractId = contract;
    agbCode = practice;
    return this;
  }

  public RequestBuilder by(Submitter who) {
    submitter = who;
    return this;
  }

  public RequestBuilder via(Channel by) {
    channel = by;
    return this;
  }

  public RequestBuilder with(String term, String value) {
    return with(term, new Value.Text(value));
  }

  public RequestBuilder with(String term, Value value) {
    terms.put(term, value);
    return this;
  }

  /** Terms as {@code name=value name=value}; null for none. */
  public RequestBuilder withAll(String pairs) {
    Terms.parse(pairs).forEach(this::with);
    return this;
  }

  public AmendmentRequest build() {
    return new AmendmentRequest(
        new Origin("requests.csv", line),
        id,
        new NamedContract(agbCode, padded, contractId),
        new AskedChange(agreement, action, amends, start),
        terms,
        new Submission(received, submitter, channel),
        null);
  }
}
