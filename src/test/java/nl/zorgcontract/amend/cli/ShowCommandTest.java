package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.cli.InProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

  private static final String SAMPLES = System.getProperty("amend.basedir", ".") + "/samples/";

  private static Result show(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "show";
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--contracts";
    args[more.length + 2] = SAMPLES + "contracts.ndjson";
    return InProcess.amend(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01999101",
        "1999101",
        "ZK-2026-000101",
        "zk-2026-000101",
        "rietvoorn",
        "de RIETVOORN"
      })
  void contractIsFoundByWhatAPersonTypes(String typed) {
    Result result = show(typed, "--on", "2026-07-01");

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("ZK-2026-000101", "Huisartsenpraktijk De Rietvoorn", "hours per week: 12");
  }

  @Test
  void severalPracticesAreListed() {
    Result result = show("huisartsenpraktijk");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("ZK-2026-000101  01999101  2026-01-01 - 2027-12-31  Huisartsenpraktijk De Riet")
        .contains("Please show one of them by its contract number or AGB code")
        .doesNotContain("hours per week");
  }

  @Test
  void jsonHasRealTypes() {
    Result result = show("1999101", "--on", "2026-07-01", "--format", "json");

    assertThat(result.out())
        .contains("\"inForce\" : true")
        .contains("\"hoursPerWeek\" : 12")
        .contains("\"allDispensing\" : false")
        .contains("\"terms\" : { }");
  }

  @Test
  void csvKeepsOneCellForTheTerms() {
    assertThat(show("1999101", "--on", "2026-07-01", "--format", "csv").out())
        .contains(",true,in-force,hours per week: 12,");
  }

  @Test
  void termsOfAPolicyAreAnArrayInJson() {
    Result result = InProcess.amend("policy", "show", "zilveren-kruis-2026-2027", "--format=json");

    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("\"terms\" : [ \"hoursPerWeek\" ]")
        .contains("\"terms\" : [ ]");
  }

  @Test
  void whoIsNotThereIsNotFound() {
    Result result = show("nobody here");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("‘nobody here’");
  }
}
