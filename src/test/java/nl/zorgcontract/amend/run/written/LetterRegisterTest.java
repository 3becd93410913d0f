package nl.zorgcontract.amend.run.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.report.StoredDecision;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a decision is told, where the register has a contract that is called {@code null}. */
class LetterRegisterTest {

  @TempDir private Path run;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      nullValues = "-",
      textBlock =
          """
          the practice that the request gives ! {"agbCode": "01054322", "contractId": "null"} ! 01054322
          else that of its contract           ! {"contractId": "null"}                        ! 01054321
          one that is not in the register     ! {"agbCode": "01054329"}                       ! -
          a request that names no contract    ! {}                                            ! -
          """)
  void practiceThatIsTold(String name, String decision, String agbCode) throws IOException {
    Files.writeString(run.resolve(RunFileNames.AMENDED), "");
    Files.writeString(
        run.resolve(RunFileNames.REGISTER_NDJSON), contract("null", 1) + contract("ZK-2", 2));

    assertThat(LetterRegister.read(run).agbCode(stored(decision)).orElse(null)).isEqualTo(agbCode);
  }

  private static String contract(String id, int number) {
    return "{\"contractId\": \"%s\", \"agbCode\": \"0105432%d\", \"practiceName\": \"P\", \"policy\": \"p\"}\n"
        .formatted(id, number);
  }

  private static StoredDecision stored(String json) {
    try (JsonReader reader = JsonReader.of("test", new StringReader(json))) {
      return new StoredDecision((JsonObject) reader.only());
    }
  }
}
