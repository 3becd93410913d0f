package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of files and reports, which are a promise to those who read them. */
class CodesTest {

  @Test
  void wordsOfRequestsAreThoseOfTheFormat() {
    assertThat(Stream.of(Action.values()).map(Action::code))
        .containsExactly("start", "change", "stop", "withdraw", "move");
    assertThat(Stream.of(Channel.values()).map(Channel::code))
        .containsExactly("form", "portal", "email", "phone");
    assertThat(Stream.of(Submitter.values()).map(Submitter::code))
        .containsExactly("practice", "fto-group", "regional-organisation");
  }

  @Test
  void threeReasonsAreOfTiming() {
    assertThat(Stream.of(ReasonCode.values()).filter(ReasonCode::isTiming))
        .containsExactly(
            ReasonCode.START_NOT_IN_WINDOW, ReasonCode.RETROACTIVE, ReasonCode.DEADLINE_MISSED);
  }
}
