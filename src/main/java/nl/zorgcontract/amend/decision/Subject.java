package nl.zorgcontract.amend.decision;

import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about, as far as it could be told.
 *
 * @param contractId the contract; where none was found the id given; else null
 * @param agbCode the practice; where no contract was found the code given; else null
 * @param practiceName empty where no contract was found
 * @param policy the policy by which it was decided; null where none was reached
 * @param agreement the agreement; null where the policy has none of that name or was not reached
 * @param moved the amendment that it moves; null for any other request
 */
public record Subject(
    @Nullable String contractId,
    @Nullable String agbCode,
    String practiceName,
    @Nullable Policy policy,
    @Nullable Agreement agreement,
    @Nullable MovedAmendment moved) {

  /** What a request that moves nothing is about. */
  public Subject(
      @Nullable String contractId,
      @Nullable String agbCode,
      String practiceName,
      @Nullable Policy policy,
      @Nullable Agreement agreement) {
    this(contractId, agbCode, practiceName, policy, agreement, null);
  }

  /** Who decides where the request is referred; null where no policy was reached. */
  public @Nullable LocalizedText referredTo() {
    return agreement != null
        ? agreement.followUp().referredTo()
        : policy == null ? null : policy.referredTo();
  }

  /** What the staff do where the request is accepted; null for nothing. */
  public @Nullable LocalizedText onAcceptance() {
    return agreement != null
        ? agreement.followUp().onAcceptance()
        : policy == null ? null : policy.onAcceptance();
  }

  /** Only the ids that the request gave. */
  static Subject named(@Nullable String contractId, @Nullable String agbCode) {
    return new Subject(contractId, agbCode, "", null, null);
  }

  /**
   * What a request comes down to by a policy.
   *
   * @param contract null without a register: then the ids are those that the request gave
   */
  public static Subject of(
      AmendmentRequest request,
      @Nullable Contract contract,
      Policy policy,
      @Nullable Agreement agreement) {
    return contract == null
        ? new Subject(request.contractId(), request.agbCode(), "", policy, agreement)
        : new Subject(
            contract.contractId(),
            contract.agbCode(),
            contract.practice().name(),
            policy,
            agreement);
  }

  /** The same, for a request that moves this amendment. */
  public Subject moving(MovedAmendment amendment) {
    return new Subject(contractId, agbCode, practiceName, policy, agreement, amendment);
  }
}
