package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.Program.amend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgcontract.amend.cli.Program.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command as a user types it: what it prints and how it ends. */
class CommandsIT {

  @TempDir private Path folder;

  @ParameterizedTest(name = "amend {0} ends with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--help                                                                                         | 0",
        "--version                                                                                      | 0",
        "validate --help                                                                                | 0",
        "validate samples/single-request.json --as-of 2026-05-21 --quiet                                | 0",
        "validate samples/single-request.json --as-of 2026-05-21 --contracts samples/contracts.ndjson   | 0",
        "validate samples/requests.csv --as-of 2026-05-21 --contracts samples/contracts.ndjson          | 1",
        "show 01999101 --contracts samples/contracts.ndjson --on 2026-05-21                             | 0",
        "show ZK-2026-000101 --contracts samples/contracts.ndjson --on 1-5-2026 --lang nl               | 0",
        "policy list                                                                                    | 0",
        "policy show zilveren-kruis-2026-2027                                                           | 0",
        "policy show salland-2025 --lang nl                                                             | 0",
        "policy check src/main/resources/nl/zorgcontract/amend/policy/salland-2025.json                 | 0",
        "register check samples/contracts.ndjson                                                        | 0",
        "register check samples/contracts.json                                                          | 0",
        "schema request                                                                                 | 0",
        "                                                                                               | 0",
        "proces                                                                                         | 2",
        "validate                                                                                       | 2",
        "validate samples/single-request.json --as-of 31-6-2026                                         | 2",
        "validate samples/single-request.json --lang de                                                 | 2",
        "process samples/requests.csv --out /tmp/x                                                      | 2",
        "policy                                                                                         | 2",
        "policy show nobody                                                                             | 2",
        "schema nothing                                                                                 | 2",
        "validate samples/nothing.csv                                                                   | 3",
        "validate samples                                                                               | 3",
        "validate samples/single-request.json --contracts samples/nothing.ndjson                        | 3",
        "validate samples/single-request.json --policy samples/single-request.json                      | 3",
        "validate samples/single-request.json --list digital-triage-tools=samples/requests.csv          | 3",
        "validate samples/single-request.json --rulings samples/requests.csv                         | 3",
        "show 01999999 --contracts samples/contracts.ndjson                                             | 3",
        "register check samples/requests.csv                                                            | 3",
        "policy check samples/requests.csv                                                              | 3",
      })
  void standardErrorIsSilentExactlyWhenAllIsWell(String line, int status) {
    Result result = amend(line == null ? new String[0] : line.split(" "));

    assertThat(result.status()).as(result.err()).isEqualTo(status);
    if (status == 0) {
      assertThat(result.err()).isEmpty();
    } else if (status > 1) {
      assertThat(result.err()).startsWith("amend: ").doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void validateTellsWhatItDidNotCheckWithoutARegister() {
    Result result = amend("validate", "samples/single-request.json", "--as-of", "2026-05-21");

    assertThat(result.status()).isZero();
    assertThat(result.err()).startsWith("amend: No register was given with --contracts");
    assertThat(result.out()).contains("no objection").doesNotContain("accepted");
  }

  @Test
  void validateGivesReasonsDatesAndSources() throws IOException {
    Path request =
        Files.writeString(
            folder.resolve("late.json"),
            """
            {"requestId": "R-1", "receivedAt": "2026-03-05", "contractId": "ZK-2026-000102", "agreement": "POH-GGZ",
             "action": "change", "startDate": "2026-04-01", "terms": {"hoursPerWeek": 20}}
            """);

    Result result = amend("validate", request.toString(), "--as-of", "2026-05-21", "--lang", "nl");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "5 maart 2026",
            "uiterste inzenddatum 4 maart 2026",
            "1 juli 2026",
            "3 juni 2026",
            "Zilveren Kruis, Beleid en contract");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "contract", "policy", "decision", "summary"})
  void schemaPrintsASchema(String name) {
    assertThat(amend("schema", name).out())
        .contains(
            "https://json-schema.org/draft/2020-12/schema",
            "urn:nl.zorgcontract.amend:schema:" + name);
  }

  @Test
  void everyViolationOfARegisterIsListed() throws IOException {
    Path register =
        Files.writeString(
            folder.resolve("contracts.ndjson"),
            """
            {"contractId": "A", "policy": "nobody", "agbCode": "01999001", "start": "2026-01-01", "end": "2027-12-31", "agreements": []}
            {"contractId": "B", "policy": "zilveren-kruis-2026-2027", "agbCode": "1", "start": "2026-01-01", "end": "2025-12-31", "agreements": []}
            {"contractId": "A", "policy": "zilveren-kruis-2026-2027", "agbCode": "01999002", "start": "2026-01-01", "end": "2027-12-31", "agreements": []}
            """);

    Result result = amend("register", "check", register.toString());

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).contains(", line 1: ", ", line 2: ", ", line 3: ").hasLineCount(4);
    assertThat(result.err()).isEqualTo("amend: Faults found: 4.\n");
  }

  @Test
  void everyFaultOfAPolicyIsListedWithItsPlace() throws IOException {
    String policy =
        Files.readString(
            Program.HOME.resolve(
                "src/main/resources/nl/zorgcontract/amend/policy/zilveren-kruis-2026-2027.json"));
    Path broken =
        Files.writeString(
            folder.resolve("policy.json"),
            policy
                .replaceFirst("\"--04-01\"", "\"--02-30\"")
                .replaceFirst("\"half-yearly\",", "\"hourly\","));

    Result result = amend("policy", "check", broken.toString(), "--format", "csv");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*,[1-9][0-9]*,[1-9][0-9]*,policy\\..*"));
    assertThat(result.out()).contains("--02-30", "hourly");
  }

  @Test
  void aFaultyPolicyStopsTheRun() throws IOException {
    Path broken = Files.writeString(folder.resolve("policy.json"), "{\"id\": \"mine\"}");

    Result result =
        amend(
            "process",
            "samples/requests.csv",
            "--contracts",
            "samples/contracts.ndjson",
            "--policy",
            broken.toString(),
            "--out",
            folder.resolve("run").toString());

    assertThat(result.status()).isEqualTo(3);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void nothingFromAFileReachesTheTerminalRaw() throws IOException {
    Path request =
        Files.writeString(
            folder.resolve("escape.json"),
            "{\"requestId\": \"R-1\", \"receivedAt\": \"2026-03-04\", \"contractId\": \"ZK-1\", \"agreement\": \"\\u001b]0;owned\\u0007\\u202e\", \"action\": \"start\"}");

    Result result = amend("validate", request.toString(), "--as-of", "2026-05-21");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out() + result.err()).doesNotContain("\u001b", "\u0007", "\u202e");
  }
}
