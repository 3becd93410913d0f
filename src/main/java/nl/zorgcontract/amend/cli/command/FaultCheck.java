package nl.zorgcontract.amend.cli.command;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A command whose results are the faults of a file: listed on standard output, counted on standard
 * error.
 */
public abstract class FaultCheck extends Command {

  private final FormatOption format = with(new FormatOption());

  protected FaultCheck(Console console, String name, String description) {
    super(console, name, description);
  }

  /**
   * Looks at the file.
   *
   * @return what to say where it has none
   * @throws RefusedException with every fault
   */
  protected abstract Message check() throws IOException;

  @Override
  public final int run() throws IOException {
    List<Fault> faults = List.of();
    Message well = null;
    try {
      well = check();
    } catch (RefusedException e) {
      faults = e.faults();
    }
    print(faults, well);
    if (faults.isEmpty()) {
      return ExitStatus.DONE;
    }
    notice(Message.of("check.faults").number("count", faults.size()));
    return ExitStatus.REFUSED;
  }

  private void print(List<Fault> faults, @Nullable Message well) throws IOException {
    print(format, out -> printForPeople(out, faults, well), () -> listing(faults));
  }

  private void printForPeople(Appendable out, List<Fault> faults, @Nullable Message well)
      throws IOException {
    for (Fault fault : faults) {
      out.append(messages().text(fault)).append('\n');
    }
    if (well != null) {
      screen().sentence(out, well);
    }
  }

  private Listing<Fault> listing(List<Fault> faults) {
    return new ListColumns<Fault>()
        .text("file", Fault::file)
        .place("line", fault -> fault.place().line())
        .place("column", fault -> fault.place().column())
        .key("code", fault -> fault.message().key())
        .text("message", fault -> messages().text(fault.message()))
        .of(faults);
  }
}
