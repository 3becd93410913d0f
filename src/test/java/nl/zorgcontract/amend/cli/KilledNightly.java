package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.Failure;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Terminal;
import nl.zorgcontract.amend.cli.option.Defaults;
import nl.zorgcontract.amend.cli.run.NightlyCommand;
import nl.zorgcontract.amend.cli.todo.DoneCommand;
import nl.zorgcontract.amend.cli.todo.GrantCommand;
import nl.zorgcontract.amend.cli.todo.RefuseCommand;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.run.RunListener;
import picocli.CommandLine;

/**
 * The program in a process of its own, running {@code amend nightly} or a command of a person, that
 * does something unusual at one of its steps. The first argument says what: a number kills the
 * process at the step of that number, 0 tells the number of steps at the end, {@code hold} says
 * "holding" and stays until its standard input ends. The command comes next; left out, it is {@code
 * nightly}.
 */
public final class KilledNightly {

  private KilledNightly() {}

  /** Runs. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            System.in,
            System.out,
            out,
            err,
            Clock.systemUTC(),
            Terminal.NONE,
            new BundledResources());
    AtomicInteger count = new AtomicInteger();
    boolean hold = args[0].equals("hold");
    int killAt = hold ? -1 : Integer.parseInt(args[0]);
    RunListener steps =
        (step, about) -> {
          int number = count.incrementAndGet();
          if (hold && number == 1) {
            holdUntilTold();
          } else if (number == killAt) {
            killThisProcess();
          }
        };
    boolean isNamed = !args[1].startsWith("-");
    Command command = command(isNamed ? args[1] : "nightly", console).heardBy(steps);
    CommandLine line = new CommandLine(command.spec());
    line.setExecutionExceptionHandler(
        (e, called, result) -> new Failure(console, Defaults.NONE, Language.EN).status(e, null));
    int status = line.execute(Arrays.copyOfRange(args, isNamed ? 2 : 1, args.length));
    if (killAt == 0) {
      out.println("steps " + count.get());
    }
    System.exit(status);
  }

  private static Command command(String name, Console console) {
    return switch (name) {
      case "grant" -> new GrantCommand(console);
      case "refuse" -> new RefuseCommand(console);
      case "done" -> new DoneCommand(console);
      default -> new NightlyCommand(console);
    };
  }

  private static void holdUntilTold() {
    System.out.println("holding");
    try {
      while (System.in.read() >= 0) {
        // Until its end.
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void killThisProcess() {
    try {
      new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
