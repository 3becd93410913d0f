package nl.zorgcontract.amend.cli.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Defaults;
import nl.zorgcontract.amend.cli.option.Placeholders;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.workspace.WorkspaceBusyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Ends the program when it cannot do what was asked: a line that says why and what to do, and a
 * status. A stack trace only with {@code --verbose}.
 */
public final class Failure implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Console console;
  private final Defaults defaults;
  private final Language language;

  /**
   * Ends a program whose options may have come from these.
   *
   * @param language of its messages, where the command line could not be read so far
   */
  public Failure(Console console, Defaults defaults, Language language) {
    this.console = console;
    this.defaults = defaults;
    this.language = language;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine called, ParseResult result) {
    return status(e, Command.of(called));
  }

  /** Wrong usage. */
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    Command called = Command.of(e.getCommandLine());
    Messages messages =
        console
            .resources()
            .messages(called == null ? language : called.common().language(language));
    console.say(messages.text(wrong(e, messages.language())));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.say(messages.text(Message.of("usage.help").word("command", command)));
    return ExitStatus.USAGE;
  }

  /** An unknown word first: what else is missing may follow from it. */
  private Message wrong(ParameterException e, Language told) {
    List<String> unknown =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched()
            : e.getCommandLine().getUnmatchedArguments();
    if (!unknown.isEmpty()) {
      return unknown(unknown.get(0), e.getCommandLine().getCommandSpec());
    }
    if (e instanceof MissingParameterException missing) {
      List<String> words =
          missing.getMissing().stream().map(arg -> name(arg, told)).sorted().distinct().toList();
      return Message.of("usage.missing").words("words", words);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return Message.of("usage.twice").word("option", name(twice.getOverwritten(), told));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      Message message = wrongValue(e.getArgSpec(), e.getValue(), told);
      return settings(e.getArgSpec(), e.getCommandLine())
          .map(file -> Message.of("fault.file").word("file", file).nested("message", message))
          .orElse(message);
    }
    return e instanceof NoCommandException none
        ? Message.of("usage.noCommand").words("words", none.commands())
        : Message.of("usage.other").word("detail", firstLine(e));
  }

  /** The file of settings that gave a value, where the command line did not. */
  private Optional<String> settings(ArgSpec arg, CommandLine called) {
    ParseResult given = called.getParseResult();
    return arg instanceof OptionSpec option && (given == null || !given.hasMatchedOption(option))
        ? defaults.source(option).map(Path::toString)
        : Optional.empty();
  }

  private static Message unknown(String word, CommandSpec command) {
    if (word.isBlank()) {
      return Message.of("usage.emptyWord");
    }
    String name = word.startsWith("-") ? word.replaceFirst("=.*", "") : word;
    List<String> known = new ArrayList<>(command.subcommands().keySet());
    known.addAll(command.optionsMap().keySet());
    Optional<String> nearest =
        Texts.nearest(name, known).or(() -> Texts.nearest("--" + name, known));
    return nearest
        .map(near -> Message.of("usage.unknown.nearest").word("nearest", near))
        .orElseGet(() -> Message.of("usage.unknown"))
        .word("word", name);
  }

  private static Message wrongValue(ArgSpec arg, String value, Language told) {
    String key = value.isBlank() ? "usage.value.empty" : valueKey(arg.type());
    return Message.of(key).word("option", name(arg, told)).given("value", value);
  }

  private static String valueKey(Class<?> type) {
    if (type == LocalDate.class) {
      return "usage.value.day";
    }
    if (type == Character.class) {
      return "usage.value.delimiter";
    }
    return type == Charset.class ? "usage.value.encoding" : "usage.value";
  }

  private static String name(ArgSpec arg, Language told) {
    String value = Placeholders.in(told, arg.paramLabel());
    return arg instanceof OptionSpec option ? option.longestName() + " " + value : value;
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Anything else.
   *
   * @param called the command that was called; null where none was
   */
  public int status(Throwable e, @Nullable Command called) {
    int status = statusOf(e);
    if (e instanceof RefusedException refused) {
      refused.faults().forEach(fault -> say(called, fault.located()));
    } else {
      say(called, failed(e));
    }
    if (status == ExitStatus.FAILED && called != null && called.common().isVerbose()) {
      trace(e, called);
    }
    return status;
  }

  private void say(@Nullable Command called, Message message) {
    if (called == null) {
      console.say(console.resources().messages(language).text(message));
    } else {
      called.say("ERROR", message);
    }
  }

  /** Where it arose; what the trouble says may be a file's words, and is made safe to show. */
  private static void trace(Throwable e, Command called) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    trace
        .toString()
        .lines()
        .forEach(line -> called.trace(Sanitizer.of(line.replace("\t", "    "))));
  }

  /** The status with which the program ends for this. */
  public static int statusOf(Throwable e) {
    if (e instanceof WorkspaceBusyException) {
      return ExitStatus.BUSY;
    }
    if (e instanceof UsageException) {
      return ExitStatus.USAGE;
    }
    return e instanceof RefusedException ? ExitStatus.REFUSED : ExitStatus.FAILED;
  }

  /**
   * Standard output is full: what was to be printed is lost, what was written is not.
   *
   * @param called the command that was called; null where none was
   */
  public int outputLost(@Nullable Command called) {
    say(called, Message.of("failed.output"));
    return ExitStatus.FAILED;
  }

  private static Message failed(Throwable e) {
    // Java finds classes of its own by files, and fails like this where too many are open.
    boolean isOfAnother =
        e instanceof UncheckedIOException
            || e instanceof LinkageError
            || e instanceof InternalError;
    if (isOfAnother && e.getCause() != null) {
      return failed(e.getCause());
    }
    if (e instanceof UsageException usage) {
      return usage.message();
    }
    if (e instanceof ExplainedException explained) {
      return explained.toMessage();
    }
    if (e instanceof IOException trouble) {
      return failedFile(trouble);
    }
    return e instanceof OutOfMemoryError
        ? Message.of("failed.memory")
        : Message.of("failed.defect").word("detail", e.getClass().getSimpleName());
  }

  private static Message failedFile(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      // Windows renames nothing over a file that another program has open.
      return denied.getOtherFile() == null
          ? Message.of("failed.denied").word("path", denied.getFile())
          : Message.of("failed.inUse").word("path", denied.getOtherFile());
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return Message.of("failed.missing").word("path", String.valueOf(e.getMessage()));
    }
    if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
      return Message.of("failed.file")
          .word("path", trouble.getFile())
          .word("detail", trouble.getReason());
    }
    return Message.of("failed.io").word("detail", String.valueOf(e.getMessage()));
  }
}
