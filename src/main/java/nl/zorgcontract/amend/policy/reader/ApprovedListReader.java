package nl.zorgcontract.amend.policy.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.ApprovedList.Approval;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads an approved list from CSV, in place of the one that comes with a policy.
 *
 * <pre>
 * name    naam    required, not blank
 * alias   alias   other names, separated by |
 * from    van     the first day, yyyy-MM-dd or d-M-yyyy; empty for always
 * until   tot     the last day, that day included; empty for until further notice
 * </pre>
 *
 * The columns stand in any order, under any of their headings in any case; those of aliases and
 * days may be left out. Another column is passed over and told, unless it looks like one that the
 * list lacks, or could say an end of an approval without one ({@link UnreadEnds}). Rows of one name
 * with the same days are one entry with the aliases of all.
 */
public final class ApprovedListReader {

  private static final TableColumn NAME = TableColumn.reached("name", "naam");
  private static final TableColumn ALIAS = TableColumn.of("alias", "alias");
  private static final TableColumn FROM =
      TableColumn.of("from", "van", "vanaf", "geldig van", "geldig vanaf", "valid from");
  static final TableColumn UNTIL =
      TableColumn.of(
          "until", "tot", "tot en met", "geldig tot", "geldig tot en met", "valid until");
  private static final TableFormat FORMAT =
      TableFormat.of("list", List.of(NAME, ALIAS, FROM, UNTIL)).requiring(NAME);

  private static final Pattern BAR = Pattern.compile("\\|");

  /** What rows must share to be one entry. */
  private record EntryKey(String name, @Nullable LocalDate from, @Nullable LocalDate until) {}

  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  private final Table table;
  private final Map<EntryKey, String> names = new LinkedHashMap<>();
  private final Map<EntryKey, Set<String>> aliases = new LinkedHashMap<>();

  private final UnreadEnds unreadEnds;

  private ApprovedListReader(Table table) {
    this.table = table;
    this.unreadEnds = new UnreadEnds(table);
  }

  /**
   * Reads a list.
   *
   * @param name the name of the list that it replaces
   * @param file the file as the user named it
   * @param in its characters; closed after reading
   * @param warnings is told which columns were passed over
   * @throws RefusedException with every fault found
   * @throws UncheckedIOException where it cannot be read
   */
  public static ApprovedList read(String name, String file, Reader in, Consumer<Message> warnings) {
    try (Table table = Table.open(file, in, null, FORMAT, null)) {
      ApprovedListReader reader = new ApprovedListReader(table);
      table.faultSimilar();
      table.refuseIfFaulty();
      table.passedOver().ifPresent(warnings);
      while (table.nextWhole()) {
        reader.readRow();
      }
      table.refuseIfFaulty();
      return new ApprovedList(name, reader.entries(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readRow() {
    String name = table.getField(NAME).orElse("");
    LocalDate from = table.findValue(FROM, Days::entered).orElse(null);
    LocalDate until = lastDay();
    if (until == null) {
      unreadEnds.lookAtRow();
    }
    if (from != null && until != null && until.isBefore(from)) {
      table.fault(Message.of("list.untilBeforeFrom").day("from", from));
    }
    EntryKey key = new EntryKey(Texts.lower(name), from, until);
    names.putIfAbsent(key, name);
    Set<String> known = aliases.computeIfAbsent(key, fresh -> new LinkedHashSet<>());
    BAR.splitAsStream(table.findField(ALIAS).orElse(""))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .forEach(known::add);
  }

  /** Also the last day that there is, as many lists say that there is no end. */
  private @Nullable LocalDate lastDay() {
    Optional<String> written = table.findField(UNTIL);
    Optional<LocalDate> day =
        written.flatMap(
            text -> Days.entered(text).or(() -> Days.parse(text).filter(NO_END::equals)));
    if (written.isPresent() && day.isEmpty()) {
      table.fault(
          Message.of("list.malformedUntil")
              .given("column", table.name(UNTIL))
              .given("value", written.get()));
    }
    return day.orElse(null);
  }

  private List<Approval> entries() {
    List<Approval> entries = new ArrayList<>();
    aliases.forEach(
        (key, others) ->
            entries.add(
                new Approval(
                    names.getOrDefault(key, key.name()),
                    List.copyOf(others),
                    key.from(),
                    key.until())));
    return entries;
  }
}
