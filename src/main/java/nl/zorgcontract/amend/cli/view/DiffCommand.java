package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.overview.ContractDifference;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import nl.zorgcontract.amend.overview.RegisterDifferences;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.DiffScreen;
import nl.zorgcontract.amend.report.screen.ListingPrinter;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.run.RegisterLookup;
import nl.zorgcontract.amend.table.CsvWriter;
import nl.zorgcontract.amend.table.RowWriter;

/** {@code amend diff}: what changed between two registers. */
public final class DiffCommand extends Command {

  private final Argument<List<Path>> registers =
      parameters(Path.class, "OLD NEW", "Two registers: the older one and the newer one.");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public DiffCommand(Console console) {
    super(console, "diff", "Tells what changed between two registers, contract by contract.");
  }

  /** Prints the differences one by one: a register may be larger than the memory. */
  private interface DifferencePrinter {
    void print(ContractDifference difference) throws IOException;
  }

  @Override
  public int run() throws IOException {
    int given = registers.value().size();
    if (given != 2) {
      throw new UsageException(Message.of("usage.diff").number("count", given));
    }
    Policies known = RunInputs.policies(console(), policies);
    Register older = read(registers.value().get(0), known);
    Register newer = read(registers.value().get(1), known);
    try (RegisterDifferences differences = new RegisterDifferences(older, newer)) {
      DiffScreen shown = new DiffScreen(screen(), texts(known));
      if (format.workbook().isEmpty()) {
        print(differences, newer.count(), shown, each -> {});
      } else {
        writeWorkbook(format, sheet -> print(differences, newer.count(), shown, sheet));
      }
    }
    return ExitStatus.DONE;
  }

  private static Register read(Path file, Policies known) throws IOException {
    return RegisterLookup.read(file, ContractFilter.that(contract -> true), known);
  }

  private AgreementTexts texts(Policies known) {
    return new AgreementTexts(known::find, messages());
  }

  private void print(
      RegisterDifferences differences, int contracts, DiffScreen shown, RowWriter sheet)
      throws IOException {
    try (ListingPrinter rows = ListingPrinter.rows(sheet)) {
      rows.print(shown.listing());
      print(differences, contracts, shown, each -> rows.print(shown.listing(each)));
    }
  }

  /**
   * Prints the differences.
   *
   * @param also takes each of them, too
   */
  private void print(
      RegisterDifferences differences, int contracts, DiffScreen shown, DifferencePrinter also)
      throws IOException {
    switch (format.format()) {
      case TABLE -> {
        Map<Presence, Long> counts =
            printAll(
                differences,
                each -> {
                  shown.print(console().out(), each);
                  also.print(each);
                });
        shown.printTotals(console().out(), counts, contracts);
      }
      case JSON -> printAll(differences, ListingPrinter.json(bytesOut()), shown, also);
      case CSV -> {
        RowWriter csv = CsvWriter.open(console().out(), format.csv());
        printAll(differences, ListingPrinter.rows(csv), shown, also);
      }
    }
  }

  private static void printAll(
      RegisterDifferences differences,
      ListingPrinter printer,
      DiffScreen shown,
      DifferencePrinter also)
      throws IOException {
    try (printer) {
      printer.print(shown.listing());
      printAll(
          differences,
          each -> {
            printer.print(shown.listing(each));
            also.print(each);
          });
    }
  }

  private static Map<Presence, Long> printAll(
      RegisterDifferences differences, DifferencePrinter printer) throws IOException {
    Map<Presence, Long> counts = new EnumMap<>(Presence.class);
    for (ContractDifference each = differences.next(); each != null; each = differences.next()) {
      counts.merge(each.presence(), 1L, Long::sum);
      printer.print(each);
    }
    return counts;
  }
}
