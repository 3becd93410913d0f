package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.AsOfOption;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.RegisterOptions;
import nl.zorgcontract.amend.cli.option.SpanOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.overview.Pending;
import nl.zorgcontract.amend.overview.PendingChange;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.PendingScreen;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.run.CheckedRegister;

/** {@code amend pending}: what takes effect in a span of days. */
public final class PendingCommand extends Command {

  private final RegisterOptions contracts = with(new RegisterOptions());

  private final SpanOptions span =
      with(
          new SpanOptions(
              "The first day of the span (default: the day after the day of the run).",
              "The last day of the span (default: the first day of a change window in it)."));

  private final AsOfOption asOf = with(new AsOfOption());
  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public PendingCommand(Console console) {
    super(
        console,
        "pending",
        "Tells what takes effect in a span of days: starts, changes, stops and tariffs.");
  }

  @Override
  public int run() throws IOException {
    Policies known = policies(contracts.workspace(), policies);
    LocalDate given = span.from();
    LocalDate from = given != null ? given : asOf.day(console()).plusDays(1);
    DateRange open = span.within(new DateRange(from, LocalDate.MAX));
    Register register =
        CheckedRegister.read(
            contracts.register(),
            ContractFilter.that(contract -> !Pending.of(contract, open).isEmpty()),
            known);
    DateRange days = span.to() != null ? open : untilNextWindow(register, known, from);
    List<PendingChange> changes = changes(register, days);
    PendingScreen shown = new PendingScreen(screen(), new AgreementTexts(known::find, messages()));
    print(format, out -> shown.print(out, changes, days), () -> shown.listing(changes));
    return ExitStatus.DONE;
  }

  /**
   * From a day to the first change window of the policies under which something is pending; of all
   * policies where nothing is.
   */
  private static DateRange untilNextWindow(Register register, Policies known, LocalDate from) {
    Set<String> pending = register.heads().map(ContractHead::policy).collect(Collectors.toSet());
    return known.all().stream()
        .filter(policy -> pending.isEmpty() || pending.contains(policy.id()))
        .flatMap(policy -> Pending.nextWindow(policy, from.minusDays(1)).stream())
        .min(Comparator.naturalOrder())
        .map(window -> new DateRange(from, window))
        .orElseThrow(() -> new UsageException(Message.of("pending.noWindow").day("from", from)));
  }

  private static List<PendingChange> changes(Register register, DateRange days) throws IOException {
    List<PendingChange> changes = new ArrayList<>();
    register.eachContract(contract -> changes.addAll(Pending.of(contract, days)));
    changes.sort(Pending.IN_ORDER);
    return changes;
  }
}
