package nl.zorgcontract.amend.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.policy.ReasonCode;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void theChecksAreMadeInTheOrderInWhichReasonsAreReported() {
    assertThat(Checks.IN_ORDER).containsExactlyElementsOf(ReasonCode.AGREEMENT_WITHDRAWN.later());
  }
}
