package nl.zorgcontract.amend.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.csv.WithoutPracticeCsv;
import nl.zorgcontract.amend.report.letter.Letter;
import nl.zorgcontract.amend.report.letter.LetterTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters on a run: one for each practice and insurer, named by {@link LetterFileNames},
 * and where a request is of no known practice {@code without-practice.csv}.
 */
public final class LetterFiles {

  /** The list of requests that are in no letter. */
  public static final String UNSENT = "without-practice.csv";

  private final Path run;
  private final RunFolder runFolder;
  private final LocalDate date;
  private final LetterTemplate template;
  private final Messages messages;

  /**
   * Letters on a run.
   *
   * @param run what the run wrote
   * @param today the day of the letters, where the run does not tell its own
   * @param messages the language of the letters
   * @throws RefusedException where the run's summary is missing or broken
   */
  public LetterFiles(Path run, LocalDate today, LetterTemplate template, Messages messages)
      throws IOException {
    this.run = run;
    this.runFolder = RunFolder.open(run);
    this.date = runFolder.asOf().orElse(today);
    this.template = template;
    this.messages = messages;
  }

  /**
   * How much was written.
   *
   * @param letters how many letters
   * @param unsent how many requests are in none of them
   */
  public record LettersWritten(int letters, int unsent) {}

  /**
   * Writes the letters.
   *
   * @param folder empty
   * @throws RefusedException where the run lacks a file, or it is broken
   */
  public LettersWritten write(Path folder) throws IOException {
    Map<String, String> practices = practiceNames();
    // As lines: parsed, they would take ten times the memory.
    Map<String, List<String>> byPractice = new TreeMap<>();
    List<String> unsent = new ArrayList<>();
    Path decisions = run.resolve(RunFileNames.DECISIONS);
    try (InputStream in = InputFile.of(decisions, decisions.toString()).open();
        BufferedReader lines =
            new BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String agbCode = decision(line).text("agbCode");
        if (agbCode != null && practices.containsKey(agbCode)) {
          byPractice.computeIfAbsent(agbCode, code -> new ArrayList<>()).add(line);
        } else {
          unsent.add(line);
        }
      }
    }
    int letters = 0;
    for (Map.Entry<String, List<String>> practice : byPractice.entrySet()) {
      String agbCode = practice.getKey();
      letters +=
          writeLetters(folder, agbCode, practices.getOrDefault(agbCode, ""), practice.getValue());
    }
    writeUnsent(folder, unsent);
    return new LettersWritten(letters, unsent.size());
  }

  /** Writes a letter of each insurer to a practice, and returns how many. */
  private int writeLetters(Path folder, String agbCode, String practiceName, List<String> lines)
      throws IOException {
    Map<String, List<StoredDecision>> byInsurer = byInsurer(lines);
    LetterFileNames names = new LetterFileNames(agbCode, byInsurer.size() == 1);
    for (Map.Entry<String, List<StoredDecision>> each : byInsurer.entrySet()) {
      Letter letter = new Letter(messages, date, practiceName, agbCode, each.getKey());
      for (StoredDecision decision : each.getValue()) {
        letter.add(decision, runFolder.policy(decision.text("policy")));
      }
      try (Writer out = writer(folder.resolve(names.of(each.getKey())))) {
        out.write(letter.text(template));
      }
    }
    return byInsurer.size();
  }

  /**
   * A practice's decisions by the insurer whose policy they reached. One that reached none goes
   * with the others where these have one insurer; else it is under an empty name.
   */
  private Map<String, List<StoredDecision>> byInsurer(List<String> lines) throws IOException {
    List<String> insurers = new ArrayList<>();
    for (String line : lines) {
      Policy policy = runFolder.policy(decision(line).text("policy"));
      insurers.add(policy == null ? "" : policy.insurer());
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
    try (WithoutPracticeCsv csv = new WithoutPracticeCsv(writer(folder.resolve(UNSENT)))) {
      for (String line : lines) {
        csv.add(decision(line));
      }
    }
  }

  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(Disk.create(file), StandardCharsets.UTF_8));
  }

  private StoredDecision decision(String line) {
    String file = run.resolve(RunFileNames.DECISIONS).toString();
    try (JsonReader reader = JsonReader.of(file, new StringReader(line))) {
      if (reader.only() instanceof JsonObject object) {
        return new StoredDecision(object);
      }
    }
    throw RefusedException.of(file, Place.NONE, Message.of("json.invalid"));
  }

  /**
   * The names of the practices by AGB code, from the register that the run wrote. Only what is a
   * code in it becomes the name of a file: eight digits.
   */
  private Map<String, String> practiceNames() throws IOException {
    Path array = run.resolve(RunFileNames.REGISTER_ARRAY);
    Path file = Files.exists(array) ? array : run.resolve(RunFileNames.REGISTER_NDJSON);
    Map<String, String> names = new HashMap<>();
    try (InputStream in = InputFile.of(file, file.toString()).open();
        JsonReader reader = JsonReader.of(file.toString(), in)) {
      for (JsonValue value = reader.next(); value != null; value = reader.next()) {
        if (value instanceof JsonObject contract) {
          String agbCode = text(contract, "agbCode");
          String name = text(contract, "practiceName");
          if (agbCode != null && name != null && isAgbCode(agbCode)) {
            names.putIfAbsent(agbCode, name);
          }
        }
      }
    }
    return names;
  }

  private static boolean isAgbCode(String text) {
    return text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static @Nullable String text(JsonObject object, String member) {
    return object.members().get(member) instanceof JsonText text ? text.value() : null;
  }
}
