package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FORM | via het formulier",
        "EMAIL, FORM | via het formulier of per e-mail",
        "FORM, PORTAL, EMAIL | via het formulier, het portaal of per e-mail",
        "PORTAL, PHONE | via het portaal of per telefoon",
        "FORM, PORTAL, EMAIL, PHONE | via het formulier, het portaal, per e-mail of telefoon",
      })
  void channelsAreSaidInOneBreath(String channels, String said) {
    Set<Channel> accepted =
        Stream.of(channels.split(", ", -1)).map(Channel::valueOf).collect(Collectors.toSet());

    assertThat(Messages.in(Language.NL).text(Channel.byAnyOf(accepted))).isEqualTo(said);
  }

  @Test
  void threeReasonsAreOfTiming() {
    assertThat(Stream.of(ReasonCode.values()).filter(ReasonCode::isTiming))
        .containsExactly(
            ReasonCode.START_NOT_IN_WINDOW, ReasonCode.RETROACTIVE, ReasonCode.DEADLINE_MISSED);
  }
}
