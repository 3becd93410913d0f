package nl.zorgcontract.amend.run.written;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.letter.HtmlLetters;
import nl.zorgcontract.amend.report.letter.Letter;
import nl.zorgcontract.amend.report.letter.LetterFormat;
import nl.zorgcontract.amend.report.letter.LetterHead;
import nl.zorgcontract.amend.report.letter.LetterSettings;
import nl.zorgcontract.amend.report.letter.LetterTemplate;
import nl.zorgcontract.amend.report.letter.LetterText;
import nl.zorgcontract.amend.report.letter.MailDraft;
import nl.zorgcontract.amend.report.list.WithoutPracticeCsv;
import nl.zorgcontract.amend.run.written.LetterRegister.Addressee;
import nl.zorgcontract.amend.table.CsvStyle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters on a run: one for each practice and insurer, named by {@link LetterFileNames},
 * and where a request is of no known practice {@code without-practice.csv}.
 */
public final class LetterFiles {

  /** The list of requests that are in no letter. */
  public static final String UNSENT = "without-practice.csv";

  /** All letters in one file, to print. */
  public static final String ALL = "letters.html";

  private final Path run;
  private final RunFolder runFolder;
  private final WrittenLines decisions;
  private final LetterDesign design;
  private final LocalDate date;
  private final List<HtmlLetters.Sheet> sheets = new ArrayList<>();
  private int letters;
  private int withoutAddress;

  /**
   * What letters look like and say, whatever the run.
   *
   * @param format the form of their files
   * @param template their text
   * @param settings the letterhead and who signs
   * @param messages their language
   * @param csv how the list of the requests without a letter is written
   */
  public record LetterDesign(
      LetterFormat format,
      LetterTemplate template,
      LetterSettings settings,
      Messages messages,
      CsvStyle csv) {}

  /**
   * Letters on a run.
   *
   * @param run what the run wrote
   * @param today the day of the letters, where the run does not tell its own
   * @throws RefusedException where the run's summary is missing or broken
   */
  public LetterFiles(Path run, LocalDate today, LetterDesign design) throws IOException {
    this.run = run;
    this.runFolder = RunFolder.open(run);
    this.decisions = new WrittenLines(run.resolve(RunFileNames.DECISIONS));
    this.date = runFolder.asOf().orElse(today);
    this.design = design;
  }

  /**
   * How much was written.
   *
   * @param letters how many letters
   * @param unsent how many requests are in none of them, as no practice is known
   * @param ownErrors the requests that are in none, as their only fault is the insurer's own
   * @param withoutAddress how many drafts of a mail have no address
   */
  public record LettersWritten(
      int letters, int unsent, List<String> ownErrors, int withoutAddress) {}

  /**
   * Writes the letters.
   *
   * @param folder empty
   * @throws RefusedException where the run lacks a file, or it is broken
   */
  public LettersWritten write(Path folder) throws IOException {
    LetterRegister register = LetterRegister.read(run);
    Map<String, List<String>> byPractice = new TreeMap<>();
    List<String> unsent = new ArrayList<>();
    List<StoredDecision> ownErrors = new ArrayList<>();
    decisions.forEach(
        line -> {
          StoredDecision decision = decision(line);
          Optional<String> agbCode = register.agbCode(decision);
          if (agbCode.isEmpty()) {
            unsent.add(line);
          } else if (Letter.tells(decision)) {
            byPractice.computeIfAbsent(agbCode.get(), code -> new ArrayList<>()).add(line);
          } else {
            ownErrors.add(decision);
          }
        });
    for (Map.Entry<String, List<String>> practice : byPractice.entrySet()) {
      writeLetters(folder, practice.getKey(), practice.getValue(), register);
    }
    writeHtml(folder);
    writeUnsent(folder, unsent);
    List<String> untold = new ArrayList<>();
    for (StoredDecision decision : ownErrors) {
      String requestId = String.valueOf(decision.text("requestId"));
      String agbCode = register.agbCode(decision).orElseThrow();
      if (!isTold(requestId, byPractice.getOrDefault(agbCode, List.of()))) {
        untold.add(requestId);
      }
    }
    return new LettersWritten(letters, unsent.size(), untold, withoutAddress);
  }

  /** Whether a request of this id, as once it was corrected, is among those of a letter. */
  private boolean isTold(String requestId, List<String> lines) {
    return lines.stream().anyMatch(line -> requestId.equals(decision(line).text("requestId")));
  }

  private void writeHtml(Path folder) throws IOException {
    if (design.format() == LetterFormat.HTML) {
      try (Writer out = writer(folder.resolve(ALL))) {
        new HtmlLetters(design.messages().language()).write(sheets, out);
      }
    }
  }

  /** Writes a letter of each insurer to a practice. */
  private void writeLetters(
      Path folder, String agbCode, List<String> lines, LetterRegister register) throws IOException {
    Addressee practice = register.practice(agbCode);
    LetterPolicies policies = new LetterPolicies(runFolder, practice);
    Map<String, List<StoredDecision>> byInsurer = byInsurer(lines, policies);
    LetterFileNames names =
        new LetterFileNames(agbCode, byInsurer.size() == 1, design.format().extension());
    int number = 0;
    for (Map.Entry<String, List<StoredDecision>> each : byInsurer.entrySet()) {
      number += byInsurer.size() == 1 ? 0 : 1;
      LetterHead head =
          new LetterHead(
              date,
              practice.name(),
              agbCode,
              each.getKey(),
              practice.contracts().keySet(),
              number,
              runFolder.id());
      Letter letter = new Letter(design.messages(), head, design.settings());
      for (StoredDecision decision : each.getValue()) {
        letter.add(decision, policies.basis(decision), register.agreed(decision));
      }
      Path file = folder.resolve(names.of(each.getKey()));
      writeLetter(file, head, letter.text(design.template()), practice.email());
      letters++;
    }
  }

  private void writeLetter(Path file, LetterHead head, LetterText text, @Nullable String email)
      throws IOException {
    List<String> letterhead = design.settings().letterhead();
    HtmlLetters pages = new HtmlLetters(design.messages().language());
    HtmlLetters.Sheet sheet = new HtmlLetters.Sheet(head, text, letterhead);
    switch (design.format()) {
      case TEXT -> writeText(file, text.plain(letterhead));
      case HTML -> {
        writeText(file, pages.page(sheet));
        sheets.add(sheet);
      }
      case EML -> {
        String address = MailDraft.address(email).orElse(null);
        withoutAddress += address == null ? 1 : 0;
        Message subject = Message.of("letter.subject").word("reference", head.reference());
        try (OutputStream out = Disk.create(file)) {
          new MailDraft(
                  head, design.messages().text(subject), text.plain(letterhead), pages.page(sheet))
              .write(out, address);
        }
      }
    }
  }

  private static void writeText(Path file, String text) throws IOException {
    try (Writer out = writer(file)) {
      out.write(text);
    }
  }

  /**
   * A practice's decisions by the insurer that answers them. One that tells of none goes with the
   * others where these have one insurer; else it is under an empty name.
   */
  private Map<String, List<StoredDecision>> byInsurer(List<String> lines, LetterPolicies policies)
      throws IOException {
    List<String> insurers = new ArrayList<>();
    for (String line : lines) {
      insurers.add(policies.insurer(decision(line)));
    }
    List<String> known =
        insurers.stream().filter(insurer -> !insurer.isEmpty()).distinct().toList();
    Map<String, List<StoredDecision>> byInsurer = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String insurer = known.size() == 1 ? known.get(0) : insurers.get(i);
      byInsurer.computeIfAbsent(insurer, name -> new ArrayList<>()).add(decision(lines.get(i)));
    }
    return byInsurer;
  }

  private void writeUnsent(Path folder, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (WithoutPracticeCsv csv =
        new WithoutPracticeCsv(writer(folder.resolve(UNSENT)), design.csv())) {
      for (String line : lines) {
        csv.add(decision(line));
      }
    }
  }

  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(Disk.create(file), StandardCharsets.UTF_8));
  }

  private StoredDecision decision(String line) {
    return new StoredDecision(decisions.object(line));
  }
}
