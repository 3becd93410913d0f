package nl.zorgcontract.amend.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.hostile.Oracle.Answer;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.reader.PolicyReader;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.Offer;
import nl.zorgcontract.amend.report.screen.PolicyScreen;
import nl.zorgcontract.amend.report.screen.Screen;
import nl.zorgcontract.amend.report.screen.TerminalStyle;
import nl.zorgcontract.amend.report.screen.WindowsScreen;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes at all as a policy, and what is told of one that was taken. */
class PolicyFuzzTest {

  private static final String FOLDER = "src/main/resources/nl/zorgcontract/amend/policy/";

  @MethodSource("seeds")
  @DictionaryEntries({
    "--02-29",
    "--12-31",
    "0001-01-01",
    "9999-12-31",
    "weeksBefore",
    "daysBefore",
    "by",
    "allOf",
    "anyOf",
    "equals",
    "oneOf",
    "atLeast",
    "atMost",
    "inList",
    "perPatients",
    "hours",
    "practice.patients",
    "choices",
    "minimum",
    "maximum",
    "above",
    "aliases",
    "withdrawn",
    "amendmentLimit",
    "timeZone",
    "../../x",
    "1e29",
    "-0",
    "//",
    "/*",
    "null"
  })
  @FuzzTest(maxDuration = "10s")
  void anyBytesAreAPolicyOrRefused(byte[] bytes) {
    Answer<String> answer =
        Oracle.askTwice(bytes, in -> List.of(told(PolicyReader.read(Oracle.FILE, in))));
    Answer<Object> added =
        Oracle.ask(bytes, in -> List.of(Policies.bundled().withPolicy(Oracle.FILE, in)));
    assertThat(added.refusal()).isEqualTo(answer.refusal());
  }

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Stream.of(
            Oracle.file(FOLDER + "salland-2025.json"),
            Oracle.file(FOLDER + "zilveren-kruis-2026-2027.json")),
        Oracle.bytes("", "{}", "{\"id\": \"../../x\", \"lists\": {\"../x\": {\"entries\": []}}}"));
  }

  /** What the program tells of a policy that it took. */
  private static String told(Policy policy) {
    // Its id and those of its lists become the names of files.
    assertThat(policy.id()).matches("[a-z0-9-]{1,64}");
    assertThat(policy.lists().keySet()).allMatch(name -> name.matches("[a-z0-9-]{1,64}"));
    Windows windows =
        Windows.of(
            policy.term().start().minusDays(400),
            policy.agreements().all().stream().map(each -> new Offer(policy, each)).toList(),
            3);
    Screen screen = new Screen(TerminalStyle.NONE, 80, Messages.in(Language.EN));
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      new PolicyScreen(screen).print(text, policy);
      new WindowsScreen(screen).print(text, windows);
      new WindowsScreen(screen).listing(windows).printJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.toString().lines().forEach(Oracle::requireOneSafeLine);
    return text + json.toString(StandardCharsets.UTF_8);
  }
}
