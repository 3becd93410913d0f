package nl.zorgcontract.amend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSearchTest {

  private static final DateRange TERM =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

  private static final List<Contract> CONTRACTS =
      List.of(
          contract("ZK-1", "01054321", "Huisartsenpraktijk De Linde"),
          contract("zk-1", "02054321", "Gezondheidscentrum Überlingen"),
          contract("1054322", "03054321", "De Oude Linde"),
          contract("C-4", "01054322", "Praktijk aan de Brink 0105432"));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "01054321, ZK-1",
    "1054321, ZK-1",
    "' 1054321 ', ZK-1",
    "ZK-1, ZK-1",
    "zk-1, zk-1",
    "Zk-1, ZK-1 zk-1",
    "1054322, C-4",
    "linde, ZK-1 1054322",
    "LINDE huisartsen, ZK-1",
    "oude  linde, 1054322",
    "uberlingen, zk-1",
    "ÜBERLINGEN, zk-1",
    "u\u0308berlingen, zk-1",
    "brink, C-4",
    "0105432, ''",
    "054321, ''",
    "c-44, ''",
    "linden, ''"
  })
  void findsWhatAPersonTypes(String typed, String contractIds) {
    assertThat(found(typed))
        .containsExactlyElementsOf(
            contractIds.isEmpty() ? List.of() : List.of(contractIds.split(" ", -1)));
  }

  @Test
  void aBlankFindsNothing() {
    assertThat(found("  ")).isEmpty();
  }

  private static List<String> found(String typed) {
    ContractSearch search = new ContractSearch(typed);
    return search.best(CONTRACTS.stream().filter(search::finds).toList()).stream()
        .map(Contract::contractId)
        .toList();
  }

  private static Contract contract(String id, String agbCode, String name) {
    return new Contract(
        new ContractHead(id, "zk", agbCode, TERM),
        new Practice(name, null, Map.of()),
        List.of(),
        List.of());
  }
}
