package nl.zorgcontract.amend.cli.command;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.cli.option.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.screen.Listings;
import org.jspecify.annotations.Nullable;

/**
 * A command whose results are the faults of a file: listed on standard output, counted on standard
 * error.
 */
abstract class FaultCheck extends Command {

  private final FormatOption format = with(new FormatOption());

  FaultCheck(Console console, String name, String description) {
    super(console, name, description);
  }

  /**
   * Looks at the file.
   *
   * @return what to say where it is well
   * @throws RefusedException with every fault
   */
  abstract Message check() throws IOException;

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
    switch (format.format()) {
      case TABLE -> {
        faults.forEach(fault -> console().out().println(messages().text(fault)));
        if (well != null) {
          console().out().println(messages().text(well));
        }
      }
      case JSON -> new Listings(messages()).faults(faults).printJson(bytesOut());
      case CSV -> new Listings(messages()).faults(faults).printCsv(console().out(), format.csv());
    }
  }
}
