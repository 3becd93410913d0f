package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.FormatOption.Format;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.RegisterOptions;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractSearch;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.overview.KnownContract;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.ContractScreen;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.run.CheckedRegister;

/** {@code amend show}: a contract on a day, with its periods and its history. */
public final class ShowCommand extends Command {

  /** More than anybody looks through; a word that stands in every name must fill no memory. */
  private static final int MOST = 1000;

  private final Argument<String> wanted =
      parameter(
          String.class,
          "AGB-OR-CONTRACT-OR-NAME",
          "The AGB code of a practice, a contract id, or words of the practice's name.");

  private final RegisterOptions contracts = with(new RegisterOptions());

  private final Argument<LocalDate> on =
      option(
          LocalDate.class,
          "--on",
          "DAY",
          "The day to look at (default: that of --known-on, else today in Amsterdam).");

  private final Argument<LocalDate> knownOn =
      option(
          LocalDate.class,
          "--known-on",
          "DAY",
          "As it was known then: what was decided since is undone.");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public ShowCommand(Console console) {
    super(console, "show", "Shows the contracts of a practice, or one contract, on a day.");
  }

  @Override
  public int run() throws IOException {
    LocalDate day = on.or(knownOn.or(console().today()));
    String asked = wanted.value();
    ContractSearch search = new ContractSearch(asked);
    ContractFilter filter = ContractFilter.that(search::finds);
    Policies known = policies(contracts.workspace(), policies);
    Register register = CheckedRegister.read(contracts.register(), filter, known);
    List<Contract> found = search.best(register.contracts(MOST));
    if (found.isEmpty()) {
      throw RefusedException.of(
          contracts.register().toString(),
          Place.NONE,
          Message.of("show.none").given("wanted", asked));
    }
    List<KnownContract> told = found.stream().map(this::known).toList();
    ContractScreen shown =
        new ContractScreen(screen(), new AgreementTexts(known::find, messages()), day);
    if (format.format() != Format.TABLE) {
      told.forEach(each -> shown.untold(each).forEach(this::notice));
    }
    print(format, out -> shown.print(out, told), () -> shown.listing(told));
    return ExitStatus.DONE;
  }

  private KnownContract known(Contract contract) {
    LocalDate then = knownOn.orNull();
    return then == null ? KnownContract.now(contract) : KnownContract.on(then, contract);
  }
}
