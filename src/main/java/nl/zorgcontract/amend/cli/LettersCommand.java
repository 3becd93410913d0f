package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.zorgcontract.amend.batch.InputFile;
import nl.zorgcontract.amend.batch.LetterFiles;
import nl.zorgcontract.amend.batch.LetterFiles.Written;
import nl.zorgcontract.amend.batch.OutputFolder;
import nl.zorgcontract.amend.report.LetterTemplate;
import nl.zorgcontract.amend.report.Messages;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.text.Language;
import nl.zorgcontract.amend.text.LimitedStream;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.StrictReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code amend letters}: a letter to each practice on its requests of a run. */
@CommandLine.Command(
    name = "letters",
    description =
        "Writes a letter to each practice with all its requests of a run; in Dutch unless --lang en.")
final class LettersCommand extends Command {

  /** No letter is as long as that. */
  private static final int LARGEST_TEMPLATE = 1 << 20;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "DIR",
      description = "What a run wrote: WORKSPACE/runs/RUN-ID, or the --out of 'amend process'.")
  private Path run = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must not be there yet, or be empty.")
  private Path out = Path.of("");

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "The text of the letter, instead of the one that comes with the program.")
  private @Nullable Path template;

  LettersCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    if (!OutputFolder.isFree(out)) {
      throw new UsageException(Message.of("usage.outTaken").word("directory", out.toString()));
    }
    Language language = common().language(Language.NL);
    LocalDate today = LocalDate.ofInstant(console().clock().instant(), ReceivedAt.AMSTERDAM);
    LetterFiles letters = new LetterFiles(run, today, template(language), Messages.in(language));
    Written written;
    try (OutputFolder folder = OutputFolder.at(out)) {
      written = letters.write(folder.path());
      folder.publish();
    }
    if (written.unsent() > 0) {
      notice(
          Message.of("letters.unsent")
              .number("requests", written.unsent())
              .word("file", out.resolve(LetterFiles.UNSENT).toString()));
    }
    if (!common().isQuiet()) {
      Message message =
          Message.of("letters.written")
              .number("letters", written.letters())
              .word("directory", out.toString());
      console().out().println(messages().text(message));
    }
    return ExitStatus.DONE;
  }

  private LetterTemplate template(Language language) throws IOException {
    if (template == null) {
      return LetterTemplate.in(language);
    }
    String name = template.toString();
    try (InputStream in =
            new LimitedStream(name, InputFile.of(template, name).open(), LARGEST_TEMPLATE);
        Reader reader = StrictReader.utf8(name, in)) {
      return LetterTemplate.read(name, reader);
    }
  }
}
