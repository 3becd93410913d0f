package nl.zorgcontract.amend.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a file holds that is not of its kind, it is refused with status 3 and a line that says
 * where, and nothing is written.
 */
class HostileFilesTest {

  /** A prime, so that the positions fall everywhere. */
  private static final int STRIDE = 13;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aGoodFileIsTaken(Target target) {
    Result result = target.read(target.good(), folder);

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(folder.resolve("out")).isNotEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void rubbishIsRefused(Target target) throws IOException {
    for (Map.Entry<String, byte[]> file : Corpus.rubbish().entrySet()) {
      if (target == Target.TEMPLATE && isText(file.getValue())) {
        // Any text is a letter; only what takes up the memory is not.
        continue;
      }
      requireRefused(target, file.getKey(), file.getValue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherEncodingIsRefused(Target target) throws IOException {
    String good = new String(target.good(), StandardCharsets.UTF_8);
    boolean followsMark = target == Target.REQUESTS_CSV || target == Target.REQUESTS_JSON;
    for (Map.Entry<String, byte[]> file : Corpus.encoded(good).entrySet()) {
      if (followsMark && file.getKey().matches("UTF-16.. with mark")) {
        continue;
      }
      requireRefused(target, file.getKey(), file.getValue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneByteThatIsNoUtf8RefusesTheFileWhereverItStands(Target target) throws IOException {
    byte[] good = target.good();
    for (int at = 0; at <= good.length; at++) {
      byte[] broken = new byte[good.length + 1];
      System.arraycopy(good, 0, broken, 0, at);
      broken[at] = (byte) 0xFF;
      System.arraycopy(good, at, broken, at + 1, good.length - at);
      requireRefusedAt(at, target, broken);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTS_JSON", "REGISTER", "POLICY"})
  void jsonThatBreaksOffAnywhereIsRefused(Target target) throws IOException {
    byte[] good = target.good();
    // What follows the last bracket is white space; a file of nothing is one of no requests.
    int end = new String(good, StandardCharsets.ISO_8859_1).stripTrailing().length();
    for (int at = 1; at < end; at++) {
      requireRefusedAt(at, target, Arrays.copyOf(good, at));
    }
  }

  /** Every position is tried on the reader; the whole program, at some of them. */
  private void requireRefusedAt(int position, Target target, byte[] file) throws IOException {
    assertThat(target.refusal(file, folder)).as("at %s", position).isNotEmpty();
    if (position % STRIDE == 0) {
      requireRefused(target, "broken at " + position, file);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTS_JSON", "REGISTER", "POLICY"})
  void whatIsNoJsonIsRefusedAsAnyValue(Target target) throws IOException {
    String good = new String(target.good(), StandardCharsets.UTF_8);
    for (String value : Corpus.badValues()) {
      String broken = good.replaceFirst("\\{", "{\"x\": " + value.replace("\\", "\\\\") + ", ");
      requireRefused(target, value, Corpus.text(broken));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTS_JSON", "REGISTER", "POLICY"})
  void aNumberOfABillionDigitsTakesNoTime(Target target) throws IOException {
    String good = new String(target.good(), StandardCharsets.UTF_8);
    for (String number : new String[] {"1e999999999", "-1e-999999999", "1e99999999999999999999"}) {
      Result result = target.read(Corpus.text(good.replaceAll("8\\.5|2350|null", number)), folder);

      assertThat(result.status()).as(number + result.err()).isIn(0, 3);
      requireSafe(result);
      forget(folder.resolve("out"));
    }
  }

  private void requireRefused(Target target, String name, byte[] file) throws IOException {
    Result result = target.read(file, folder);

    assertThat(result.status()).as("%s as %s: %s", name, target, result.err()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.errors())
        .as(name)
        .isNotEmpty()
        .allMatch(line -> line.startsWith("amend: " + folder) || line.startsWith("amend: hostile"));
    requireSafe(result);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .as("what is left after %s", name)
          .isSubsetOf("hostile", "good.csv", "good.ndjson", "run");
    }
  }

  private static void requireSafe(Result result) {
    assertThat(result.err()).doesNotContain("Exception", "\tat ", "defect");
    result.errors().forEach(Oracle::requireOneSafeLine);
    result.out().lines().forEach(Oracle::requireOneSafeLine);
  }

  private static boolean isText(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return file.length < 1 << 20 && !text.contains("\uFFFD") && !text.contains("{{");
  }

  private static void forget(Path out) throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
