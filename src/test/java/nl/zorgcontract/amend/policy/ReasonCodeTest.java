package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonCodeTest {

  @Test
  void everyCodeHasItsPlaceInTheOrderOnce() {
    assertThat(ReasonCode.IN_ORDER).containsExactlyInAnyOrder(ReasonCode.values());
  }

  @Test
  void laterCodesAreThoseBehindACodeInTheOrder() {
    assertThat(ReasonCode.CONDITION_NOT_MET.later()).containsExactly(ReasonCode.CONDITION_UNKNOWN);
    assertThat(ReasonCode.CONDITION_UNKNOWN.later()).isEmpty();
  }

  @Test
  void codesAreSortedByTheOrder() {
    assertThat(
            ReasonCode.inOrder(
                Set.of(ReasonCode.TERM_INVALID, ReasonCode.MISSING_FIELD, ReasonCode.RETROACTIVE)))
        .containsExactly(ReasonCode.MISSING_FIELD, ReasonCode.RETROACTIVE, ReasonCode.TERM_INVALID);
  }
}
