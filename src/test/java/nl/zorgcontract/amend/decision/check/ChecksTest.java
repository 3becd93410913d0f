package nl.zorgcontract.amend.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.policy.ReasonCode;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void theChecksAreMadeInTheOrderInWhichReasonsAreReported() {
    assertThat(Checks.IN_ORDER)
        .extracting(Checks.CodedCheck::code)
        .containsExactlyElementsOf(ReasonCode.AGREEMENT_WITHDRAWN.later());
  }
}
