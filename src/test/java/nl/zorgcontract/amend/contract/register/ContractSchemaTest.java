package nl.zorgcontract.amend.contract.register;

import static nl.zorgcontract.amend.contract.register.RegisterFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree on what a contract looks like. */
class ContractSchemaTest {

  private static final String RESOURCE = "/nl/zorgcontract/amend/schema/contract.schema.json";

  private static final String EXAMPLE =
      """
      {"contractId": "ZK-2026-000123", "policy": "zk", "agbCode": "01054321",
       "practiceName": "Huisartsenpraktijk De Linde",
       "start": "2026-01-01", "end": "2027-12-31", "followChoice": true,
       "practice": {"patients": 2350, "dispensing": false},
       "agreements": [{"agreement": "poh", "start": "2026-01-01", "end": null,
                       "terms": {"hoursPerWeek": 12}, "requestId": null}],
       "amendments": [{"requestId": "R-1", "agreement": "poh", "action": "change",
                       "requestedStart": "2026-07-01", "startDate": "2026-07-01",
                       "terms": {"hoursPerWeek": 14},
                       "receivedAt": "2026-05-20T09:12:00+02:00", "decidedOn": "2026-05-21",
                       "tariffFrom": "2026-07-01"}]}
      """;

  @TempDir Path folder;

  private static String schemaText() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ContractSchemaTest.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isValid(String contract) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText(), InputFormat.JSON);
    return schema
        .validate(
            contract,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  private void assertBoth(String contract, boolean valid) throws IOException {
    assertThat(isValid(contract)).as("schema").isEqualTo(valid);
    assertThat(RegisterFixture.faults(folder, "[" + contract + "]").isEmpty())
        .as("reader")
        .isEqualTo(valid);
  }

  @Test
  void schemaHasItsName() throws IOException {
    assertThat(schemaText())
        .contains("\"$id\": \"urn:nl.zorgcontract.amend:schema:contract\"")
        .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
  }

  @Test
  void exampleIsAContract() throws IOException {
    assertBoth(EXAMPLE, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x':1,'policy':",
        "'practice':null,'policy':",
        "'amendments':null,'policy':",
      })
  void otherMembersAreAllowed(String more) throws IOException {
    String contract =
        RegisterFixture.contract("C", "01000000", ",'agreements':[]")
            .replace("\"policy\":", json(more));

    assertBoth(contract, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'contractId': 'ZK-2026-000123' -> 'contractId': ''",
        "'contractId': 'ZK-2026-000123' -> 'contractId': ' '",
        "'contractId': 'ZK-2026-000123' -> 'contractId': 'a\\nb'",
        "'contractId': 'ZK-2026-000123', -> ",
        "'policy': 'zk' -> 'policy': ''",
        "'policy': 'zk', -> ",
        "'01054321' -> '1054321'",
        "'01054321' -> 1054321",
        "'practiceName': ' -> 'practiceName': 7, 'x': '",
        "'end': '2027-12-31' -> 'end': '2027-12-32'",
        "'end': '2027-12-31' -> 'end': '31-12-2027'",
        "'end': '2027-12-31' -> 'end': null",
        "'followChoice': true -> 'followChoice': 'ja'",
        "'practice': { -> 'practice': 7, 'x': {",
        "'agreements' -> 'agreement'",
        "'agreement': 'poh', 'start' -> 'start'",
        "'start': '2026-01-01', 'end': null -> 'end': null",
        "'end': null -> 'end': '2026-1-1'",
        "'terms': {'hoursPerWeek': 12} -> 'terms': []",
        "'terms': {'hoursPerWeek': 12}, -> ",
        "'requestId': null -> 'requestId': 7",
        "'requestId': null -> 'requestId': ' '",
        "'requestId': 'R-1', -> ",
        "'action': 'change' -> 'action': 'wijzigen'",
        "'startDate': '2026-07-01', -> ",
        "'requestedStart': '2026-07-01' -> 'requestedStart': ''",
        "'terms': {'hoursPerWeek': 14} -> 'terms': 14",
        "'decidedOn': '2026-05-21' -> 'decidedOn': 'x'",
        "'tariffFrom': '2026-07-01' -> 'ruling': {}",
        "'tariffFrom': '2026-07-01' -> 'ruling': []",
      })
  void schemaRefusesWhatTheReaderRefuses(String change) throws IOException {
    String[] parts = json(change).split(" -> ", -1);
    String contract = EXAMPLE.replace(parts[0], parts[1]);
    assertThat(contract).isNotEqualTo(EXAMPLE);

    assertBoth(contract, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  void bothCountTheCharactersOfAnId(int length) throws IOException {
    String contract = EXAMPLE.replace("ZK-2026-000123", "😀".repeat(length));

    assertBoth(contract, length == 64);
  }
}
