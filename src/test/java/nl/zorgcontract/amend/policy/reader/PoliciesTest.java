package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  private static final String ZK = "zilveren-kruis-2026-2027";
  private static final String SALLAND = "salland-2025";

  @Test
  void knowsThoseThatComeWithTheProgramWithoutReadingThem() {
    Policies policies = Policies.bundled();

    assertThat(policies.ids()).containsExactly(ZK, SALLAND);
    assertThat(policies.files()).isEmpty();
  }

  @Test
  void readsOneWhenItIsAskedForAndOnlyOnce() {
    Policies policies = Policies.bundled();
    Policy policy = policies.find(SALLAND).orElseThrow();

    assertThat(policy.id()).isEqualTo(SALLAND);
    assertThat(policies.find(SALLAND)).containsSame(policy);
    assertThat(policies.files()).extracting(FileSum::name).containsExactly(SALLAND);
  }

  @Test
  void findsNoneOfAnUnknownId() {
    assertThat(Policies.bundled().find("other-2026")).isEmpty();
    assertThat(Policies.bundled().find("../policy/salland-2025")).isEmpty();
  }

  @Test
  void givesAllInTheirOrder() {
    assertThat(with("b.json", sound("aa-2026")).all())
        .extracting(Policy::id)
        .containsExactly(ZK, SALLAND, "aa-2026");
  }

  @Test
  void takesOneFromAFileInPlaceOfTheOneOfTheSameId() {
    Policies policies = with("mine.json", sound(ZK));

    assertThat(policies.ids()).containsExactly(ZK, SALLAND);
    assertThat(policies.find(ZK).orElseThrow().insurer()).isEqualTo("Insurer");
    assertThat(Policies.bundled().find(ZK).orElseThrow().insurer()).isEqualTo("Zilveren Kruis");
  }

  @Test
  void refusesTwoFilesOfOneId() {
    assertThat(
            FaultsOf.all(() -> with("a.json", sound("x")).withPolicy("b.json", bytes(sound("x")))))
        .extracting(fault -> fault.file() + " " + fault.message())
        .containsExactly(
            "b.json " + Message.of("policy.idGivenTwice").word("id", "x").word("other", "a.json"));
  }

  @Test
  void refusesAFileWithFaultsAtOnce() {
    assertThat(FaultsOf.places(() -> with("a.json", "{}"))).hasSize(8);
  }

  @Test
  void refusesAFileThatIsTooLargeForAPolicyWithoutReadingItAll() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            java.util.Arrays.fill(target, offset, offset + length, (byte) ' ');
            return length;
          }
        };

    assertThat(FaultsOf.places(() -> Policies.bundled().withPolicy("a.json", endless)))
        .containsExactly("0:0 policy.tooLarge");
  }

  @Test
  void takesAFileOfSixteenMebibytesAndNoLarger() {
    String largest =
        sound("x") + " ".repeat((1 << 24) - sound("x").getBytes(StandardCharsets.UTF_8).length);

    assertThat(with("a.json", largest).find("x")).isPresent();
    assertThat(FaultsOf.places(() -> with("a.json", largest + " ")))
        .containsExactly("0:0 policy.tooLarge");
  }

  @Test
  void passesOnTroubleWithAFile() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("disk");
          }
        };

    assertThatThrownBy(() -> Policies.bundled().withPolicy("a.json", broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk");
  }

  @Test
  void keepsTheFileAndTheDigestOfWhatWasRead() {
    Policies policies = with("mine.json", sound("x"));
    policies.find("x");
    int length = sound("x").getBytes(StandardCharsets.UTF_8).length;

    assertThat(policies.files()).containsExactly(new FileSum("x", length, sha256(sound("x"))));
    policies.find(ZK);
    assertThat(policies.files()).extracting(FileSum::name).containsExactly(ZK, "x");
  }

  @Test
  void replacesAListInEveryPolicyThatHasIt() {
    ApprovedList other = new ApprovedList("digital-triage-tools", List.of(), null);
    Policies policies = Policies.bundled().withList("tools.csv", other);

    assertThat(policies.find(ZK).orElseThrow().lists())
        .containsExactly(java.util.Map.entry("digital-triage-tools", other));
    assertThat(policies.find(SALLAND).orElseThrow().lists()).isEmpty();
  }

  @Test
  void refusesAListThatNoPolicyHasOrThatWasGivenBefore() {
    ApprovedList misspelt = new ApprovedList("digital-triage-tool", List.of(), null);
    ApprovedList list = new ApprovedList("digital-triage-tools", List.of(), null);

    assertThat(FaultsOf.all(() -> Policies.bundled().withList("t.csv", misspelt)))
        .extracting(fault -> fault.file() + " " + fault.message())
        .containsExactly(
            "t.csv "
                + Message.of("list.unknown.nearest")
                    .given("value", "digital-triage-tool")
                    .words("known", List.of("digital-triage-tools"))
                    .word("nearest", "digital-triage-tools"));
    assertThat(
            FaultsOf.places(
                () -> Policies.bundled().withList("t.csv", list).withList("u.csv", list)))
        .containsExactly("0:0 list.givenTwice");
  }

  private static Policies with(String file, String json) {
    return Policies.bundled().withPolicy(file, bytes(json));
  }

  private static String sound(String id) {
    return PolicyReaderTest.SOUND.replace("test-2026", id);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (byte each : digest) {
        hex.append(String.format("%02x", each));
      }
      return hex.toString();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
