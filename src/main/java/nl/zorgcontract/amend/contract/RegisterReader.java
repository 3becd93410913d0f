package nl.zorgcontract.amend.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.ContractParser.Parsed;
import nl.zorgcontract.amend.contract.CrossCheck.Suspects;
import nl.zorgcontract.amend.contract.Register.Entry;
import nl.zorgcontract.amend.text.Fault;
import nl.zorgcontract.amend.text.FingerprintStream;
import nl.zorgcontract.amend.text.JsonReader;
import nl.zorgcontract.amend.text.JsonValue;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.Place;
import nl.zorgcontract.amend.text.RefusedException;

/**
 * Reads a register in one pass, contract by contract. A second pass is made only where contracts
 * look as if they may not stand together.
 */
final class RegisterReader {

  private final Path file;
  private final Wanted wanted;
  private final FaultList faults;
  private final FaultList warnings;
  private final ContractParser parser;
  private final CrossCheck crossCheck = new CrossCheck();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<HistoryEntry>> history = new HashMap<>();

  RegisterReader(
      Path file,
      Wanted wanted,
      Predicate<String> knownPolicy,
      BiPredicate<String, String> knownAgreement) {
    this.file = file;
    this.wanted = wanted;
    this.faults = new FaultList(file.toString());
    this.warnings = new FaultList(file.toString());
    this.parser = new ContractParser(faults, warnings, knownPolicy, knownAgreement);
  }

  /**
   * What one pass over a register found.
   *
   * @param entries the contracts wanted, in the order of the file
   */
  record Pass(
      boolean isArray,
      int count,
      long bytes,
      String sha256,
      List<Entry> entries,
      Map<String, List<HistoryEntry>> history) {}

  /** What is done with each element of the file. */
  private interface Visitor {
    void visit(JsonValue json, JsonReader reader);
  }

  Register read() throws IOException {
    if (!Files.exists(file)) {
      throw RefusedException.of(file.toString(), Place.NONE, Message.of("file.missing"));
    }
    if (!Files.isRegularFile(file)) {
      throw RefusedException.of(file.toString(), Place.NONE, Message.of("register.notAFile"));
    }
    Pass pass = new Pass(false, 0, 0, "", entries, history);
    try {
      pass = scan(this::take);
    } catch (RefusedException e) {
      for (Fault fault : e.faults()) {
        faults.add(ByteColumns.toCharacters(file, fault.place()), fault.message());
      }
    }
    lookAtSuspects(crossCheck.suspects());
    if (!faults.isEmpty()) {
      throw new RefusedException(faults.inOrder());
    }
    return new Register(file, pass, warnings.inOrder());
  }

  private void take(JsonValue json, JsonReader reader) {
    Parsed parsed = parser.parse(json);
    crossCheck.add(parsed);
    parsed.contract().ifPresent(contract -> keep(contract, reader));
  }

  private void keep(Contract contract, JsonReader reader) {
    if (wanted.includes(contract)) {
      entries.add(new Entry(contract, reader.startOffset(), reader.endOffset()));
    }
    for (Amendment amendment : contract.amendments()) {
      if (wanted.includesRequest(amendment.requestId())) {
        history
            .computeIfAbsent(amendment.requestId(), requestId -> new ArrayList<>(1))
            .add(new HistoryEntry(contract.contractId(), contract.policy(), amendment));
      }
    }
  }

  private void lookAtSuspects(Suspects suspects) throws IOException {
    if (suspects.isEmpty() || faults.isFull()) {
      return;
    }
    SuspectCheck check = new SuspectCheck(suspects.first(FaultList.MOST), faults);
    ContractParser silent = ContractParser.silent();
    try {
      scan((json, reader) -> check.add(silent.parse(json), json.place().line()));
    } catch (RefusedException e) {
      // Told in the first pass; what stands behind that place is not looked at.
    }
    faults.count(suspects.beyond(FaultList.MOST));
  }

  private Pass scan(Visitor visitor) throws IOException {
    try (FingerprintStream in = new FingerprintStream(Files.newInputStream(file));
        JsonReader reader = JsonReader.of(file.toString(), in)) {
      int count = 0;
      for (JsonValue json = reader.next(); json != null; json = reader.next()) {
        count++;
        visitor.visit(json, reader);
      }
      return new Pass(reader.isArray(), count, in.bytes(), in.sha256(), entries, history);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
