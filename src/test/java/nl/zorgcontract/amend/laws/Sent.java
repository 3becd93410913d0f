package nl.zorgcontract.amend.laws;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;

/**
 * A request as a practice means it, before it is written down in some form and language.
 *
 * @param practice the number of the practice that sends it
 * @param requestId its id
 * @param day the day of receipt
 * @param minute the minute of that day in Amsterdam; null where only the day is known
 * @param agbCode the practice named; null where none is
 * @param contractId the contract named; null where none is
 * @param agreement what it is about
 * @param action what is asked
 * @param start the day asked for; null for as soon as possible
 * @param isBroken whether the start is written as a day that does not exist
 * @param submitter who sends it
 * @param channel how it comes
 * @param terms the values by name, in English and with a decimal point
 */
record Sent(
    int practice,
    String requestId,
    LocalDate day,
    Integer minute,
    String agbCode,
    String contractId,
    Agreement agreement,
    Action action,
    LocalDate start,
    boolean isBroken,
    Submitter submitter,
    Channel channel,
    Map<String, String> terms) {

  /**
   * The number of the practice of which a contract is meant: that of the contract named, if any.
   */
  int practiceMeant() {
    return contractId == null
        ? practice
        : Character.digit(contractId.charAt(contractId.length() - 1), 10);
  }

  /** The same request under another id. */
  Sent as(String otherId) {
    return sent(otherId, day, minute, start);
  }

  /** The same request under another id, received on another day, for another start. */
  Sent again(String otherId, LocalDate received, LocalDate otherStart) {
    return sent(otherId, received, null, otherStart);
  }

  private Sent sent(String id, LocalDate received, Integer atMinute, LocalDate from) {
    return new Sent(
        practice,
        id,
        received,
        atMinute,
        agbCode,
        contractId,
        agreement,
        action,
        from,
        isBroken,
        submitter,
        channel,
        terms);
  }
}
