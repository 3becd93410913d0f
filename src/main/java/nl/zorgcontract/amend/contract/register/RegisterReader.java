package nl.zorgcontract.amend.contract.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.form.ContractParser;
import nl.zorgcontract.amend.contract.form.ContractParser.ParsedContract;
import nl.zorgcontract.amend.contract.register.Register.Location;
import nl.zorgcontract.amend.contract.register.Register.RegisterFile;
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
 * Reads and checks a register in a first pass, contract by contract. The file is read again only
 * where two contracts look as if they could not both stand in one register.
 */
final class RegisterReader {

  private final Path file;
  private final ContractFilter filter;
  private final @Nullable ThreadFactory threads;
  private final Faults faults;
  private final Faults warnings;
  private final ContractParser parser;
  private final UniquenessCheck uniqueness = new UniquenessCheck();
  private final List<String> policies = new ArrayList<>(2);
  private final List<Location> locations = new ArrayList<>();
  private final Map<String, List<HistoryEntry>> history = new HashMap<>();
  private boolean started;

  RegisterReader(
      Path file,
      ContractFilter filter,
      Predicate<String> knownPolicy,
      BiPredicate<String, String> knownAgreement,
      @Nullable ThreadFactory threads) {
    this.file = file;
    this.filter = filter;
    this.threads = threads;
    this.faults = new Faults(file.toString());
    this.warnings = new Faults(file.toString());
    this.parser = new ContractParser(faults, warnings, knownPolicy, knownAgreement);
  }

  /**
   * What one pass over a register found.
   *
   * @param policies the ids of the policies that contracts are under, two at most
   * @param locations of the contracts that the filter includes, in the order of the file
   */
  record FirstPass(
      boolean isArray,
      int count,
      long bytes,
      String sha256,
      List<String> policies,
      List<Location> locations,
      Map<String, List<HistoryEntry>> history) {

    RegisterFile of(Path file) {
      return new RegisterFile(file, isArray, count, bytes, sha256);
    }
  }

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
    if (Files.isDirectory(file)) {
      throw RefusedException.of(file.toString(), Place.NONE, Message.of("file.isFolder"));
    }
    if (!Files.isRegularFile(file)) {
      throw RefusedException.of(file.toString(), Place.NONE, Message.of("register.notAFile"));
    }
    MistakenFile.byItsStart(file).ifPresent(this::refuse);
    FirstPass pass = new FirstPass(false, 0, 0, "", policies, locations, history);
    try {
      pass = scan(this::add);
      if (pass.count() == 0 && !pass.isArray()) {
        faults.add(Place.NONE, Message.of("register.empty"));
      }
    } catch (RefusedException e) {
      for (Fault fault : e.faults()) {
        faults.add(ByteColumns.toCharacters(file, fault.place()), fault.message());
      }
    }
    checkSuspects(uniqueness.suspects());
    if (!faults.isEmpty()) {
      throw new RefusedException(faults.inOrder());
    }
    return new Register(file, filter, pass, warnings.inOrder());
  }

  private void refuse(Message message) {
    throw RefusedException.of(file.toString(), Place.NONE, message);
  }

  private void add(Element element) {
    if (!started) {
      started = true;
      MistakenFile.byItsFirst(element.json()).ifPresent(this::refuse);
    }
    ParsedContract parsed = parser.parse(element.json());
    uniqueness.add(parsed);
    parsed.contract().ifPresent(contract -> remember(contract, element));
  }

  private void remember(Contract contract, Element element) {
    if (policies.size() < 2 && !policies.contains(contract.policy())) {
      policies.add(contract.policy());
    }
    if (filter.includes(contract)) {
      locations.add(new Location(contract.head(), element.start(), element.end()));
    }
    for (Amendment amendment : contract.amendments()) {
      if (filter.includesRequest(amendment.requestId())) {
        history
            .computeIfAbsent(amendment.requestId(), requestId -> new ArrayList<>(1))
            .add(new HistoryEntry(contract.contractId(), contract.policy(), amendment));
      }
    }
  }

  private void checkSuspects(Suspects suspects) throws IOException {
    if (suspects.isEmpty() || faults.isFull()) {
      return;
    }
    SuspectCheck check = new SuspectCheck(suspects.first(Faults.MOST), faults);
    ContractParser silent = ContractParser.silent();
    try {
      scan(element -> check.add(silent.parse(element.json()), element.json().place().line()));
    } catch (RefusedException e) {
      // The first pass reported it; what stands behind that place is not checked.
    }
    faults.count(suspects.beyond(Faults.MOST));
  }

  private FirstPass scan(Consumer<Element> visitor) throws IOException {
    try (Sha256Input in = new Sha256Input(Files.newInputStream(file));
        JsonReader reader = JsonReader.ofWritten(file.toString(), in);
        Prefetcher<Element> elements =
            Prefetcher.of(() -> Element.next(reader), Element::length, threads)) {
      int count = 0;
      for (Element each = elements.next(); each != null; each = elements.next()) {
        count++;
        visitor.accept(each);
      }
      return new FirstPass(
          reader.isArray(), count, in.bytes(), in.sha256(), policies, locations, history);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
