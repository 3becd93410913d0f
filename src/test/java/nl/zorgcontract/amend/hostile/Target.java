package nl.zorgcontract.amend.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgcontract.amend.cli.InProcess;
import nl.zorgcontract.amend.cli.InProcess.Result;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.decision.ruling.RulingsReader;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.policy.reader.ApprovedListReader;
import nl.zorgcontract.amend.policy.reader.PolicyReader;
import nl.zorgcontract.amend.report.letter.LetterTemplate;

/** A file that the program reads: a small good one of its kind, and the command that reads it. */
enum Target {
  REQUESTS_CSV(
      """
      request_id,received_at,contract_id,agreement,action,start_date,note
      R-1,2026-05-20,ZK-1,smr,start,2026-07-01,"één, twee"
      """),
  REQUESTS_JSON(
      """
      [{"requestId": "R-1", "receivedAt": "2026-05-20", "contractId": "ZK-1", "agreement": "poh-ggz",
        "action": "start", "startDate": "2026-07-01", "terms": {"hoursPerWeek": 8.5}, "note": "één"}]
      """),
  REGISTER(Target.CONTRACT),
  POLICY(
      """
      {"id": "mine", // één
       "name": {"en": "Mine", "nl": "Mijn"}, "insurer": "Ik", "document": "Brief",
       "term": {"start": "2026-01-01", "end": "2026-12-31"}, "timeZone": "Europe/Amsterdam",
       "channels": {"accepted": ["form"]}, "referredTo": {"en": "me", "nl": "mij"},
       "agreements": [{"code": "a", "name": {"en": "A", "nl": "A"}, "window": null}]}
      """),
  LIST("name,alias,from,until\nToolé,Tool|T,2026-01-01,\n"),
  RULINGS("request_id,reasons,ruled_by,ruled_on,note\nR-9,RETROACTIVE,André,2026-01-01,\"a b\"\n"),
  TEMPLATE(
      "Beste {{practiceName}},\n\n{{#rejected}}\n- één: {{requestId}}\n{{/rejected}}\nGroet\n");

  private static final String CONTRACT =
      """
      {"contractId": "ZK-1", "policy": "zilveren-kruis-2026-2027", "agbCode": "01999101",
       "practiceName": "Praktijk één", "start": "2026-01-01", "end": "2027-12-31",
       "practice": {"patients": 2350}, "agreements": [], "amendments": []}
      """;

  private final String good;

  Target(String good) {
    this.good = good;
  }

  /** A good file, some letters of which take two bytes. */
  byte[] good() {
    return good.getBytes(StandardCharsets.UTF_8);
  }

  /** Runs the command that reads such a file, on this one. The result goes to {@code out}. */
  Result read(byte[] file, Path folder) {
    String[] command = command(folder).toArray(String[]::new);
    write(folder.resolve("hostile"), file);
    return InProcess.amendOnTerminal(command);
  }

  /** The command; the file lies in the folder as {@code hostile}. */
  List<String> command(Path folder) {
    if (this == TEMPLATE) {
      String run = prepared(folder, "run", "").toString();
      return words(folder, "letters", "--run", run, "--template", "HOSTILE");
    }
    String requests = prepared(folder, "good.csv", REQUESTS_CSV.good).toString();
    String register = prepared(folder, "good.ndjson", CONTRACT).toString();
    boolean isRequests = this == REQUESTS_CSV || this == REQUESTS_JSON;
    List<String> command = new ArrayList<>();
    command.addAll(List.of("process", isRequests ? "HOSTILE" : requests));
    command.addAll(List.of("--contracts", this == REGISTER ? "HOSTILE" : register));
    switch (this) {
      case POLICY -> command.addAll(List.of("--policy", "HOSTILE"));
      case LIST -> command.addAll(List.of("--list", "digital-triage-tools=HOSTILE"));
      case RULINGS -> command.addAll(List.of("--rulings", "HOSTILE"));
      default -> {}
    }
    return words(folder, command.toArray(String[]::new));
  }

  /** Why the reader of such files alone refuses this one; empty where it does not. */
  List<String> refusal(byte[] file, Path folder) {
    return Oracle.ask(file, in -> List.of(readAlone(in, folder))).refusal();
  }

  private Object readAlone(InputStream in, Path folder) {
    String name = Oracle.FILE;
    try {
      return switch (this) {
        case REQUESTS_CSV, REQUESTS_JSON -> CsvFuzzTest.requests(in);
        case POLICY -> PolicyReader.read(name, in);
        case LIST -> ApprovedListReader.read("x", name, StrictReader.utf8(name, in), warning -> {});
        case RULINGS -> RulingsReader.read(name, in, true, warning -> {});
        case TEMPLATE -> LetterTemplate.read(name, StrictReader.utf8(name, in));
        case REGISTER -> {
          Path register = folder.resolve("hostile");
          write(register, in.readAllBytes());
          yield Register.read(
              register, ContractFilter.none(), policy -> true, (policy, code) -> true, null);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(Path folder, String... command) {
    List<String> words = new ArrayList<>(Arrays.asList(command));
    words.replaceAll(word -> word.replace("HOSTILE", folder.resolve("hostile").toString()));
    words.addAll(List.of("--out", folder.resolve("out").toString()));
    return words;
  }

  private static Path prepared(Path folder, String name, String content) {
    Path file = folder.resolve(name);
    if (!Files.exists(file) && name.equals("run")) {
      REQUESTS_CSV.read(REQUESTS_CSV.good(), folder);
      move(folder.resolve("out"), file);
    } else if (!Files.exists(file)) {
      write(file, content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
