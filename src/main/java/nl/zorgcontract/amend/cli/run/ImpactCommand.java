package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.RegisterOptions;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.decision.check.ImpactCheck;
import nl.zorgcontract.amend.decision.check.ImpactCheck.ImpactFinding;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.ImpactScreen;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.run.CheckedRegister;

/** {@code amend impact}: the agreements that the policy would not make again. */
public final class ImpactCommand extends Command {

  private final RegisterOptions contracts = with(new RegisterOptions());

  private final Argument<LocalDate> on =
      option(LocalDate.class, "--on", "DAY", "The day to look at (default: today in Amsterdam).");

  private final Argument<Boolean> failOnFinding =
      flag("--fail-on-finding", "End with status 1 where anything is found.");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public ImpactCommand(Console console) {
    super(
        console,
        "impact",
        "Tells which agreements in force or planned no longer meet the policy on a day.");
  }

  @Override
  public int run() throws IOException {
    LocalDate day = on.or(console().today());
    Policies known = policies(contracts.workspace(), policies);
    Register register = CheckedRegister.read(contracts.register(), ContractFilter.all(), known);
    ImpactCheck check = new ImpactCheck(day, id -> known.find(id).orElseThrow());
    List<ImpactFinding> findings = new ArrayList<>();
    register.eachContract(contract -> findings.addAll(check.of(contract)));
    ImpactScreen impact =
        new ImpactScreen(screen(), new AgreementTexts(known::find, messages()), day);
    print(format, out -> impact.print(out, findings), () -> impact.listing(findings));
    return failOnFinding.value() && !findings.isEmpty()
        ? ExitStatus.NOT_ALL_ACCEPTED
        : ExitStatus.DONE;
  }
}
