package nl.zorgcontract.amend.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who decides and what the staff do: by the agreement, else by the policy, else by nobody. */
class SubjectTest {

  @Test
  void withoutAnAgreementThePolicySaysWhoDecides() {
    Subject subject = new Subject("C-1", "01054321", "De Linde", Bundled.SALLAND, null);

    assertThat(subject.referredTo()).isEqualTo(Bundled.SALLAND.referredTo());
    assertThat(subject.onAcceptance()).isEqualTo(Bundled.SALLAND.onAcceptance());
  }

  @Test
  void withoutAPolicyNobodyIsNamed() {
    Subject subject = Subject.named("C-1", null);

    assertThat(subject.referredTo()).isNull();
    assertThat(subject.onAcceptance()).isNull();
  }
}
