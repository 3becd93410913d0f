package nl.zorgcontract.amend.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgcontract.amend.policy.rule.ApprovedList.Approval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovedListTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 10);

  private static ApprovedList list(Approval... entries) {
    return new ApprovedList("tools", List.of(entries), null);
  }

  @ParameterizedTest
  @CsvSource({
    "SmartConsult, TRUE",
    "smartconsult, TRUE",
    "DIGIDOK, TRUE",
    "ßeta, TRUE",
    "Digi, UNKNOWN",
    "ΣΊΣΥΦΟΣ, TRUE",
    "σίσυφος, TRUE",
    "ıd, TRUE",
    "SSeta, UNKNOWN"
  })
  void nameOrAliasIsFoundInAnyCase(String text, Truth expected) {
    ApprovedList list =
        list(
            new Approval("SmartConsult", List.of("DigiDok", "ΣίσυφΟς"), null, null),
            new Approval("ßETA", List.of("ID"), null, null));

    assertThat(list.holds(text, DAY)).isEqualTo(expected);
  }

  @Test
  void aNameOfTimesThatFollowEachOtherIsValidInEach() {
    LocalDate gap = DAY.plusDays(1);
    ApprovedList list =
        list(
            new Approval("A", List.of(), gap.plusDays(1), null),
            new Approval("a", List.of(), null, DAY));

    assertThat(list.holds("a", DAY)).isEqualTo(Truth.TRUE);
    assertThat(list.holds("a", gap)).isEqualTo(Truth.FALSE);
    assertThat(list.holds("a", gap.plusDays(1))).isEqualTo(Truth.TRUE);
  }

  @Test
  void anApprovalIsShownWithItsOtherNames() {
    assertThat(new Approval("A", List.of(), null, null).names()).isEqualTo("A");
    assertThat(new Approval("A", List.of("B", "C"), null, null).names()).isEqualTo("A, B, C");
  }

  /** As by a look at every entry. */
  @Property
  void listHoldsWhatAnyOfItsEntriesHolds(@ForAll Random random) {
    List<Approval> entries = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      LocalDate from = random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(20));
      LocalDate until =
          random.nextInt(5) == 0 || from == null ? null : from.plusDays(random.nextInt(6));
      entries.add(new Approval(name(random), List.of(name(random)), from, until));
    }
    ApprovedList list = new ApprovedList("tools", entries, null);
    for (int day = -1; day < 30; day++) {
      LocalDate on = DAY.plusDays(day);
      for (String name : List.of("A", "a", "İ", "i", "ı", "I", "K", "\u212A", "k", "c")) {
        List<Approval> called =
            entries.stream()
                .filter(
                    each ->
                        Stream.concat(Stream.of(each.name()), each.aliases().stream())
                            .anyMatch(name::equalsIgnoreCase))
                .toList();
        Truth expected =
            called.isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(
                    called.stream()
                        .anyMatch(
                            each ->
                                (each.from() == null || !on.isBefore(each.from()))
                                    && (each.until() == null || !on.isAfter(each.until()))));
        assertThat(list.holds(name, on)).isEqualTo(expected);
      }
    }
  }

  private static String name(Random random) {
    return List.of("A", "a", "İ", "i", "ı", "K", "\u212A").get(random.nextInt(7));
  }
}
