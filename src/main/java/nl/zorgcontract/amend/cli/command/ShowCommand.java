package nl.zorgcontract.amend.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.screen.ContractScreen;
import nl.zorgcontract.amend.report.screen.Listings;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.run.RegisterLookup;

/** {@code amend show}: a contract on a day, with its periods and its history. */
public final class ShowCommand extends Command {

  private final Argument<String> wanted =
      parameter(String.class, "AGB-OR-CONTRACT", "The AGB code of a practice, or a contract id.");

  private final Argument<Path> contracts =
      required(Path.class, "--contracts", "FILE", "The contract register.");

  private final Argument<LocalDate> on =
      option(LocalDate.class, "--on", "DAY", "The day to look at (default: today in Amsterdam).");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public ShowCommand(Console console) {
    super(console, "show", "Shows the contracts of a practice, or one contract, on a day.");
  }

  @Override
  public int run() throws IOException {
    LocalDate given = on.orNull();
    LocalDate day =
        given != null
            ? given
            : LocalDate.ofInstant(console().clock().instant(), ReceivedAt.AMSTERDAM);
    String asked = wanted.value();
    ContractFilter some = ContractFilter.of(Set.of(asked), Set.of(asked), Set.of());
    Register register =
        RegisterLookup.read(contracts.value(), some, RunInputs.policies(console(), policies));
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
