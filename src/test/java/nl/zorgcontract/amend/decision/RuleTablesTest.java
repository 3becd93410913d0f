package nl.zorgcontract.amend.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Decides every row of the tables in {@code decision/rules}, which a policy owner can read: a row
 * is a request, the practice that sends it, and the decision that is expected. The form is told in
 * {@link RuleTable}.
 */
class RuleTablesTest {

  @TestFactory
  Stream<DynamicNode> everyRowIsDecidedAsItSays() throws IOException {
    return Stream.of(
            "zilveren-kruis-dates.txt",
            "zilveren-kruis-agreements.txt",
            "salland.txt",
            "revisions.txt",
            "severity.txt",
            "timing.txt")
        .map(RuleTablesTest::tables);
  }

  private static DynamicNode tables(String name) {
    return DynamicContainer.dynamicContainer(
        name, RuleTable.parse(text(name)).stream().map(RuleTablesTest::rows));
  }

  private static DynamicNode rows(RuleTable table) {
    return DynamicContainer.dynamicContainer(
        table.title(),
        table.rows().stream()
            .map(
                row ->
                    DynamicTest.dynamicTest(
                        row.text(), () -> assertThat(row.decided()).isEqualTo(row.expected()))));
  }

  static String text(String name) {
    try (InputStream in = RuleTablesTest.class.getResourceAsStream("rules/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
