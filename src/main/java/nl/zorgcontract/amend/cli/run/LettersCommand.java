package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.CsvOption;
import nl.zorgcontract.amend.cli.option.RunOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.LimitedInput;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.io.output.OutputFolder;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.letter.LetterFormat;
import nl.zorgcontract.amend.report.letter.LetterSettings;
import nl.zorgcontract.amend.report.letter.LetterTemplate;
import nl.zorgcontract.amend.run.written.LetterFiles;
import nl.zorgcontract.amend.run.written.LetterFiles.LetterDesign;
import nl.zorgcontract.amend.run.written.LetterFiles.LettersWritten;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.NightIndexReader;

/** {@code amend letters}: a letter to each practice on its requests of a run. */
public final class LettersCommand extends Command {

  /** No letter is as long as that. */
  private static final int LARGEST_TEMPLATE = 1 << 20;

  private final RunOptions run =
      with(new RunOptions("A workspace: the letters are on the newest of its runs."));

  private final Argument<Path> out = outputFolder();

  private final Argument<Path> template =
      option(
          Path.class,
          "--template",
          "FILE",
          "The text of the letter, instead of the one that comes with the program.");

  private final Argument<LetterFormat> format =
      option(
          LetterFormat.class,
          List.of("text", "html", "eml"),
          "--format",
          "text|html|eml",
          "Plain text, pages to print, or drafts for a mail program (default: text).");

  private final CsvOption csv = with(new CsvOption());

  private final Argument<String> letterhead =
      option(
          String.class,
          "--letterhead",
          "TEXT",
          "The lines at the top of each letter, the insurer's name first; | begins a line.");

  private final Argument<String> sender =
      option(String.class, "--sender", "TEXT", "Who signs the letters; | begins a line.");

  private final Argument<String> contact =
      option(
          String.class,
          "--contact",
          "TEXT",
          "How a practice reaches the insurer: a telephone number, an address.");

  public LettersCommand(Console console) {
    super(
        console,
        "letters",
        "Writes a letter to each practice with all its requests of a run; in Dutch unless --lang en.");
  }

  @Override
  public int run() throws IOException {
    Path of = runFolder();
    OutputFolder folder = new OutputFolder(out.value(), false);
    folder.recover(inputs());
    Optional<Message> refusal = folder.refusal(inputs());
    if (refusal.isPresent()) {
      throw new UsageException(refusal.get());
    }
    if (!folder.isFree()) {
      throw new UsageException(
          Message.of("usage.outTaken").word("directory", out.value().toString()));
    }
    Language language = common().language(Language.NL);
    LetterDesign design =
        new LetterDesign(
            format.or(LetterFormat.TEXT),
            template(language),
            LetterSettings.of(letterhead.orNull(), sender.orNull(), contact.orNull()),
            console().resources().messages(language),
            csv.style());
    tell(folder.write(new LetterFiles(of, console().today(), design)::write));
    return ExitStatus.DONE;
  }

  /** The run that was named; else the newest of the workspace. */
  private Path runFolder() throws IOException {
    Optional<Path> given = run.folder();
    return given.isPresent() ? given.get() : newest(run.workspace());
  }

  private Path newest(Workspace workspace) throws IOException {
    List<Path> runs = NightIndexReader.runsOfLastDay(workspace);
    if (runs.isEmpty()) {
      throw RefusedException.of(
          workspace.root().toString(), Place.NONE, Message.of("letters.noRun"));
    }
    notice(Message.of("letters.ofRun").word("run", runs.get(0).toString()));
    if (runs.size() > 1) {
      List<String> others = runs.stream().skip(1).map(Path::toString).toList();
      notice(Message.of("letters.otherRuns").words("runs", others));
    }
    return runs.get(0);
  }

  private void tell(LettersWritten written) {
    if (written.unsent() > 0) {
      notice(
          Message.of("letters.unsent")
              .number("requests", written.unsent())
              .word("file", out.value().resolve(LetterFiles.UNSENT).toString()));
    }
    if (!written.ownErrors().isEmpty()) {
      notice(Message.of("letters.ownError").words("requests", written.ownErrors()));
    }
    if (written.withoutAddress() > 0) {
      notice(Message.of("letters.noAddress").number("letters", written.withoutAddress()));
    }
    result(
        Message.of("letters.written")
            .number("letters", written.letters())
            .word("directory", out.value().toString()));
  }

  private LetterTemplate template(Language language) throws IOException {
    Path file = template.orNull();
    if (file == null) {
      return LetterTemplate.in(language);
    }
    String name = file.toString();
    try (InputStream in =
            new LimitedInput(name, InputFile.of(file, name).open(), LARGEST_TEMPLATE);
        Reader reader = StrictReader.utf8(name, in)) {
      return LetterTemplate.read(name, reader);
    }
  }
}
