package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.zorgcontract.amend.report.Messages;
import nl.zorgcontract.amend.text.Message;
import picocli.CommandLine.Mixin;

/** A command: options in, one call, exit status out. */
abstract class Command implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  Command(Console console) {
    this.console = console;
  }

  /**
   * Does the work.
   *
   * @return one of {@link ExitStatus}
   */
  abstract int run() throws IOException;

  @Override
  public final Integer call() throws IOException {
    return run();
  }

  final Console console() {
    return console;
  }

  final CommonOptions common() {
    return common;
  }

  /** The messages in the language asked for. */
  final Messages messages() {
    return Messages.in(common.language());
  }

  /** Says something beside the results, unless asked to be quiet. */
  final void notice(Message message) {
    if (!common.isQuiet()) {
      console.err().println("amend: " + messages().text(message));
    }
  }

  /** Writes a line of the results. */
  final void print(String line) {
    console.out().println(line);
  }
}
