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

/** {@code amend show}: a contract on a day, with its periods and its history. */
final class ShowCommand extends Command {

  private final Arg<String> wanted =
      parameter(String.class, "AGB-OR-CONTRACT", "The AGB code of a practice, or a contract id.");

  private final Arg<Path> contracts =
      required(Path.class, "--contracts", "FILE", "The contract register.");

  private final Arg<LocalDate> on =
      option(LocalDate.class, "--on", "DAY", "The day to look at (default: today in Amsterdam).");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  ShowCommand(Console console) {
    super(console, "show", "Shows the contracts of a practice, or one contract, on a day.");
  }

  @Override
  int run() throws IOException {
    LocalDate given = on.orNull();
    LocalDate day =
        given != null
            ? given
            : LocalDate.ofInstant(console().clock().instant(), ReceivedAt.AMSTERDAM);
    String asked = wanted.value();
    Wanted some = Wanted.of(Set.of(asked), Set.of(asked), Set.of());
    Register register =
        RegisterBook.read(contracts.value(), some, Desk.policies(console(), policies));
    List<Contract> found = register.contracts();
    if (found.isEmpty()) {
      throw RefusedException.of(
          contracts.value().toString(), Place.NONE, Message.of("show.none").given("wanted", asked));
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
