package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.batch.RegisterBook;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.Register;
import nl.zorgcontract.amend.contract.Wanted;
import nl.zorgcontract.amend.report.ContractScreen;
import nl.zorgcontract.amend.report.Listings;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.Place;
import nl.zorgcontract.amend.text.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amend show}: a contract on a day, with its periods and its history. */
@CommandLine.Command(
    name = "show",
    description = "Shows the contracts of a practice, or one contract, on a day.")
final class ShowCommand extends Command {

  @Parameters(
      paramLabel = "AGB-OR-CONTRACT",
      description = "The AGB code of a practice, or a contract id.")
  private String wanted = "";

  @Option(
      names = "--contracts",
      required = true,
      paramLabel = "FILE",
      description = "The contract register.")
  private Path contracts = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DAY",
      converter = Converters.Day.class,
      description = "The day to look at (default: today in Amsterdam).")
  private @Nullable LocalDate on;

  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private FormatOption format = new FormatOption();

  ShowCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    LocalDate day =
        on != null ? on : LocalDate.ofInstant(console().clock().instant(), ReceivedAt.AMSTERDAM);
    Wanted asked = Wanted.of(Set.of(wanted), Set.of(wanted), Set.of());
    Register register = RegisterBook.read(contracts, asked, Desk.policies(policies));
    List<Contract> found = register.contracts();
    if (found.isEmpty()) {
      throw RefusedException.of(
          contracts.toString(), Place.NONE, Message.of("show.none").given("wanted", wanted));
    }
    print(found, day);
    return ExitStatus.DONE;
  }

  private void print(List<Contract> found, LocalDate day) throws IOException {
    switch (format.format()) {
      case TABLE -> {
        for (Contract contract : found) {
          new ContractScreen(screen()).print(console().out(), contract, day);
        }
      }
      case JSON -> new Listings(messages()).periods(found, day).printJson(bytesOut());
      case CSV ->
          new Listings(messages()).periods(found, day).printCsv(console().out(), format.csv());
    }
  }
}
