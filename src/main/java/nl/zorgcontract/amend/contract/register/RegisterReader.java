package nl.zorgcontract.amend.contract.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.ContractParser.ParsedContract;
import nl.zorgcontract.amend.contract.register.Register.Entry;
import nl.zorgcontract.amend.contract.register.UniquenessCheck.Suspects;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a register in one pass, contract by contract. A second pass is made only where contracts
 * look as if they may not stand together.
 */
final class RegisterReader {

  private final Path file;
  private final ContractFilter wanted;
  private final Faults faults;
  private final Faults warnings;
  private final ContractParser parser;
  private final UniquenessCheck crossCheck = new UniquenessCheck();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<HistoryEntry>> history = new HashMap<>();

  RegisterReader(
      Path file,
      ContractFilter wanted,
      Predicate<String> knownPolicy,
      BiPredicate<String, String> knownAgreement) {
    this.file = file;
    this.wanted = wanted;
    this.faults = new Faults(file.toString());
    this.warnings = new Faults(file.toString());
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

  /**
   * An element of the file.
   *
   * @param start the offset of its first byte
   * @param end the offset after its last
   */
  private record Element(JsonValue json, long start, long end) {

    static @Nullable Element next(JsonReader reader) {
      JsonValue json = reader.next();
      return json == null ? null : new Element(json, reader.startOffset(), reader.endOffset());
    }

    long length() {
      return end - start;
    }
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
    return new Register(file, wanted, pass, warnings.inOrder());
  }

  private void take(Element element) {
    ParsedContract parsed = parser.parse(element.json());
    crossCheck.add(parsed);
    parsed.contract().ifPresent(contract -> keep(contract, element));
  }

  private void keep(Contract contract, Element element) {
    if (wanted.includes(contract)) {
      entries.add(new Entry(contract.head(), element.start(), element.end()));
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
    SuspectCheck check = new SuspectCheck(suspects.first(Faults.MOST), faults);
    ContractParser silent = ContractParser.silent();
    try {
      scan(element -> check.add(silent.parse(element.json()), element.json().place().line()));
    } catch (RefusedException e) {
      // Told in the first pass; what stands behind that place is not looked at.
    }
    faults.count(suspects.beyond(Faults.MOST));
  }

  private Pass scan(Consumer<Element> visitor) throws IOException {
    try (Sha256Input in = new Sha256Input(Files.newInputStream(file));
        JsonReader reader = JsonReader.of(file.toString(), in);
        Prefetcher<Element> elements =
            new Prefetcher<>(() -> Element.next(reader), Element::length)) {
      int count = 0;
      for (Element each = elements.next(); each != null; each = elements.next()) {
        count++;
        visitor.accept(each);
      }
      return new Pass(reader.isArray(), count, in.bytes(), in.sha256(), entries, history);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
