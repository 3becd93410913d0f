package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two invented insurers of {@code samples/policies}: a policy is data. */
class SamplePoliciesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples", "policies");

  @TempDir private Path folder;

  @Test
  void everyRequestIsDecidedAsExpectedCsvSays() throws IOException {
    InProcess.Result result =
        onSamples(
            "process",
            sample("requests.csv"),
            "--as-of",
            "2026-07-31",
            "--out",
            folder.resolve("run").toString());
    assertThat(result.status()).as(result.err()).isZero();

    assertThat(folder.resolve("run/report.html"))
        .content()
        .contains("Revision")
        .contains("2026-07-01: A late request goes to the buyer");

    List<String> decided = new ArrayList<>();
    decided.add("request_id,decision,start_date,submit_by,tariff_from,warnings");
    for (String line : Files.readAllLines(folder.resolve("run/decisions.ndjson"))) {
      decided.add(row(object(line)));
    }
    assertThat(decided).isEqualTo(Files.readAllLines(SAMPLES.resolve("expected.csv")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, ZW-2,                                    REQUIREMENT_NOT_MET",
    "2026-07-01, 'ZW-1,ZW-2',                             AGREEMENT_WITHDRAWN|REQUIREMENT_NOT_MET",
  })
  void impactFollowsTheRevisions(String on, String contracts, String codes) {
    InProcess.Result result =
        onSamples("impact", "--on", on, "--format", "csv", "--fail-on-finding");

    assertThat(result.status()).as(result.err()).isEqualTo(1);
    List<String> rows = result.out().lines().skip(1).toList();
    assertThat(rows).hasSize(contracts.split(",", -1).length);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i))
          .startsWith(contracts.split(",", -1)[i])
          .contains(codes.split("\\|", -1)[i]);
    }
  }

  @Test
  void compareShowsOnlyWhatAnotherPolicyDecidesOtherwise() throws IOException {
    Path changed = folder.resolve("noordkust.json");
    String policy = Files.readString(Path.of(sample("noordkust-2026.json")));
    Files.writeString(
        changed, policy.replace("\"--04-01\": \"--02-28\"", "\"--04-01\": \"--03-01\""));

    InProcess.Result result =
        onSamples(
            "compare",
            sample("requests.csv"),
            "--as-of",
            "2026-07-31",
            "--format",
            "csv",
            "--with",
            "--policy",
            sample("zonnewijzer-2026-2027.json"),
            "--policy",
            changed.toString());

    assertThat(result.status()).as(result.err()).isEqualTo(1);
    List<String> rows = result.out().lines().skip(1).toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).startsWith("P-19").contains("rejected").contains("accepted");
    assertThat(rows.get(1))
        .as("what follows from it")
        .startsWith("P-20")
        .contains("ALREADY_AGREED");
  }

  @Test
  void diffTellsWhatTheRevisionsChangedUpToADay() {
    assertThat(diff("zonnewijzer-2026-2027@2026-06-30", "zonnewijzer-2026-2027@2026-07-01"))
        .containsExactly(
            "member,before,after,from",
            "outsideWindow,reject,refer,",
            "late,reject,refer,",
            "tariff,next-quarter,with-amendment,",
            "leefstijl withdrawn,,The programme has ended.,",
            "leefstijl deadline,6 weeks before,10 days before,",
            "vaccinatie deadline,start: 6 weeks before; change: 30 days before,"
                + "start: 10 days before; change: 30 days before,",
            "slaapzorg name,,Sleep care,",
            "slaapzorg window,,1 March and 1 September,",
            "slaapzorg deadline,,10 days before,",
            "slaapzorg submitters,,\"practice, fto-group, regional-organisation\",",
            "slaapzorg channels,,any,",
            "slaapzorg affectsTariff,,true,",
            "slaapzorg referredTo,,the buyer of De Zonnewijzer,",
            "slaapzorg onAcceptance,,Set the amendment in the portal.,");
  }

  @Test
  void diffOnlyNamesTheAgreementsThatOneInsurerHas() {
    assertThat(diff("zonnewijzer-2026-2027", "noordkust-2026"))
        .contains(
            "agreements,\"leefstijl, wondzorg, vaccinatie, wijkproject\",\"triage, poh, verhuizing\",")
        .noneMatch(row -> row.startsWith("wondzorg ") || row.startsWith("poh "));
    assertThat(diff("zilveren-kruis-2026-2027", "salland-2025"))
        .noneMatch(row -> row.startsWith("praktijkmanager "));
  }

  @ParameterizedTest
  @CsvSource({
    "zonnewijzer-2026-2027@2026-01-01, zonnewijzer-2026-2027@2026-06-30",
    "zonnewijzer-2026-2027,            zonnewijzer-2026-2027@2026-01-01",
    "zonnewijzer-2026-2027@2027-01-01, zonnewijzer-2026-2027@2027-12-31",
  })
  void diffTellsNothingBetweenTwoDaysOfOneVersion(String one, String other) {
    assertThat(diff(one, other)).containsExactly("member,before,after,from");
    assertThat(onPolicies("policy", "diff", one, other).out()).isEqualTo("They say the same.\n");
  }

  @ParameterizedTest
  @CsvSource({"one", "nobody zonnewijzer-2026-2027", "a b c"})
  void diffNeedsTwoPoliciesThatThereAre(String compared) {
    List<String> words = new ArrayList<>(List.of("policy", "diff"));
    words.addAll(List.of(compared.split(" ")));

    assertThat(onPolicies(words.toArray(String[]::new)).status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 6 weeks before, no",
    "2026-07-01, no longer offered, yes",
    "2027-01-01, no longer offered, yes",
  })
  void showTellsThePolicyAsItStandsOnADay(String on, String leefstijl, String slaapzorg) {
    String shown = onPolicies("policy", "show", "zonnewijzer-2026-2027", "--on", on).out();

    assertThat(shown.substring(shown.indexOf("Lifestyle")).lines().limit(5))
        .anyMatch(line -> line.contains(leefstijl));
    assertThat(shown.contains("Sleep care")).isEqualTo(slaapzorg.equals("yes"));
  }

  @Test
  void showTellsTheRulesTheRevisionAndWhatIsUnusualOfARule() {
    String shown =
        onPolicies("policy", "show", "zonnewijzer-2026-2027", "--on", "2027-01-01").out();
    assertThat(shown)
        .contains("2027-01-01: From the second year in the middle of the quarter.")
        .containsPattern("Request received late +refer to a person")
        .containsPattern("New tariff +from the start date")
        .contains("the GP is in the BIG register; if not: refer to a person; unknown: warn");
    assertThat(InProcess.amend("policy", "show", "salland-2025").out())
        .contains("only the first")
        .contains("The requirements on the practice are not asked.")
        .contains("Amended during one contract at most: 1");
  }

  @Test
  void diffTellsFromWhichRevisionOnTwoPoliciesDiffer() throws IOException {
    Path file = SAMPLES.resolve("zonnewijzer-2026-2027.json");
    Path other = folder.resolve("later.json");
    Files.writeString(
        other,
        Files.readString(file)
            .replace("\"from\": \"2027-01-01\"", "\"from\": \"2027-02-01\"")
            .replace("\"daysBefore\": 10", "\"daysBefore\": 12"));

    assertThat(diff(file.toString(), other.toString()))
        .contains(
            "member,before,after,from",
            "slaapzorg deadline,10 days before,12 days before,2026-07-01",
            "slaapzorg window,15 February and 15 August,1 March and 1 September,2027-01-01")
        .noneMatch(line -> line.endsWith("2027-02-01"));
    assertThat(onPolicies("policy", "diff", file.toString(), other.toString()).out())
        .contains("From 1 July 2026: Sleep care: Submission deadline\n");
    assertThat(diff(file.toString(), file.toString())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zonnewijzer-2026-2027    | New tariff, On acceptance: Tell the committee., It does not affect the tariff. |
          salland-2025             | Referred to | New tariff, not affect the tariff
          zilveren-kruis-2026-2027 | New tariff  | not affect the tariff
          """)
  void whatBringsATariffIsShown(String id, String shown, @Nullable String hidden) {
    String out = onPolicies("policy", "show", id).out();
    assertThat(out).contains(shown.split(", "));
    if (hidden != null) {
      assertThat(out).doesNotContain(hidden.split(", "));
    }
  }

  /** An owner starts from it, so it must be whole, and do what the page says. */
  @Test
  void policyOnThePageIsWhole() throws IOException {
    String page = Files.readString(SAMPLES.resolve("../../src/site/markdown/policies.md"));
    int start = page.indexOf("```json\n") + "```json\n".length();
    Path file = folder.resolve("duinrand.json");
    Files.writeString(file, page.substring(start, page.indexOf("```", start)));

    InProcess.Result result =
        InProcess.amend(
            "policy", "show", "duinrand-2027", "--policy", file.toString(), "--on", "2027-07-01");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("Practice nurse").contains("BeterApp");
  }

  private static List<String> diff(String one, String other) {
    InProcess.Result result = onPolicies("policy", "diff", one, other, "--format", "csv");
    assertThat(result.status()).as(result.err()).isZero();
    return result.out().lines().toList();
  }

  private static InProcess.Result onPolicies(String... words) {
    List<String> given = new ArrayList<>(List.of(words));
    int end = given.contains("--with") ? given.indexOf("--with") : given.size();
    given.addAll(
        end,
        List.of(
            "--policy",
            sample("zonnewijzer-2026-2027.json"),
            "--policy",
            sample("noordkust-2026.json")));
    return InProcess.amend(given.toArray(String[]::new));
  }

  private static InProcess.Result onSamples(String... words) {
    List<String> given = new ArrayList<>(List.of(words));
    given.addAll(1, List.of("--contracts", sample("contracts.ndjson")));
    return onPolicies(given.toArray(String[]::new));
  }

  private static String sample(String name) {
    return SAMPLES.resolve(name).toString();
  }

  private static JsonObject object(String line) throws IOException {
    try (InputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        JsonReader json = JsonReader.of("decisions.ndjson", in)) {
      return (JsonObject) json.only();
    }
  }

  private static String row(JsonObject decision) {
    return String.join(
        ",",
        text(decision, "requestId"),
        (text(decision, "outcome") + " " + codes(decision, "reasons")).strip(),
        text(decision, "startDate"),
        text(decision, "submitBy"),
        text(decision, "tariffFrom"),
        codes(decision, "warnings"));
  }

  private static String codes(JsonObject decision, String member) {
    return ((JsonArray) decision.members().get(member))
        .items().stream()
            .map(item -> text((JsonObject) item, "code"))
            .collect(Collectors.joining(" "));
  }

  private static String text(JsonObject object, String member) {
    return object.members().get(member) instanceof JsonText text ? text.value() : "";
  }
}
