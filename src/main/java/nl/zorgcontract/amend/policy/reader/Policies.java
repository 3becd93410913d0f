package nl.zorgcontract.amend.policy.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.rule.ApprovedList;

/**
 * The policies of a run: those that come with the program and those that the user added. One that
 * comes with the program is read when it is first asked for, so that making this costs nothing.
 * Immutable but for what it remembers having read; threads may share it.
 */
public final class Policies {

  /**
   * The policies that come with the program. Their terms stand here as well, so that one of other
   * years need not be read.
   */
  private static final List<BundledPolicy> BUNDLED =
      List.of(
          new BundledPolicy("zilveren-kruis-2026-2027", 2026, 2027),
          new BundledPolicy("salland-2025", 2025, 2025));

  /** No policy that people write comes near; what is larger is another kind of file. */
  private static final int LARGEST = 1 << 24;

  /** Those that come with the program, as far as they were read. */
  private final Map<String, ReadPolicy> bundled;

  private final Map<String, ReadPolicy> given;
  private final Map<String, ApprovedList> lists;

  /** Those that were asked for. */
  private final Map<String, ReadPolicy> asked = new ConcurrentHashMap<>();

  private Policies(
      Map<String, ReadPolicy> bundled,
      Map<String, ReadPolicy> given,
      Map<String, ApprovedList> lists) {
    this.bundled = bundled;
    this.given = given;
    this.lists = lists;
  }

  /** A policy that comes with the program, and the years of its term. */
  private record BundledPolicy(String id, int firstYear, int lastYear) {
    DateRange term() {
      return new DateRange(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
    }
  }

  /**
   * A policy with the bytes it was read from.
   *
   * @param givesWay to one of the same id that is added
   */
  private record ReadPolicy(Policy policy, String file, ByteBuffer bytes, boolean givesWay) {}

  /** The policies that come with the program. */
  public static Policies bundled() {
    return new Policies(new ConcurrentHashMap<>(), Map.of(), Map.of());
  }

  /** These policies, each of which gives way to one of the same id that is added to them. */
  public Policies replaceable() {
    Map<String, ReadPolicy> giving = new LinkedHashMap<>(given);
    giving.replaceAll((id, each) -> new ReadPolicy(each.policy, each.file, each.bytes, true));
    return new Policies(bundled, giving, lists);
  }

  /**
   * These policies and one more; it takes the place of one of the same id that comes with the
   * program or is {@link #replaceable}.
   *
   * @param file the file as the user named it
   * @param in its bytes; read to the end, not closed
   * @throws RefusedException with every fault of the file; also where one of the same id was added
   *     before
   * @throws UncheckedIOException where it cannot be read
   */
  public Policies withPolicy(String file, InputStream in) {
    ReadPolicy added = read(file, in);
    String id = added.policy().id();
    ReadPolicy before = given.get(id);
    if (before != null && !before.givesWay()) {
      Message message = Message.of("policy.idGivenTwice").word("id", id);
      throw RefusedException.of(file, Place.NONE, message.word("other", before.file()));
    }
    Map<String, ReadPolicy> more = new LinkedHashMap<>(given);
    more.put(id, added);
    return new Policies(bundled, more, lists);
  }

  /**
   * These policies with one of their lists replaced, in every policy that has a list of its name.
   * Policies are added first.
   *
   * @param file the file that the list was read from, as the user named it
   * @throws RefusedException where no policy has such a list, or it was replaced before
   */
  public Policies withList(String file, ApprovedList list) {
    TreeSet<String> known = new TreeSet<>();
    for (Policy policy : all()) {
      policy.versions().forEach(version -> known.addAll(version.policy().lists().keySet()));
    }
    Faults faults = new Faults(file);
    if (!known.contains(list.name())) {
      faults.addUnknown(Place.NONE, Message.of("list.unknown"), list.name(), known);
    } else if (lists.containsKey(list.name())) {
      faults.add(Place.NONE, Message.of("list.givenTwice").word("list", list.name()));
    }
    faults.refuseAny();
    Map<String, ApprovedList> more = new LinkedHashMap<>(lists);
    more.put(list.name(), list);
    return new Policies(bundled, given, more);
  }

  /** The ids: first those that come with the program, then those added, in that order. */
  public List<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (BundledPolicy policy : BUNDLED) {
      ids.add(policy.id());
    }
    ids.addAll(given.keySet());
    return List.copyOf(ids);
  }

  public Optional<Policy> find(String id) {
    ReadPolicy known = asked.get(id);
    if (known == null && ids().contains(id)) {
      known = asked.computeIfAbsent(id, this::withLists);
    }
    return Optional.ofNullable(known).map(ReadPolicy::policy);
  }

  /** The policies of which a day is in the term, in the order of their ids; only these are read. */
  public List<Policy> of(LocalDate day) {
    List<Policy> found = new ArrayList<>();
    for (String id : new TreeSet<>(ids())) {
      if (term(id).contains(day)) {
        found.add(find(id).orElseThrow());
      }
    }
    return found;
  }

  /**
   * Reads those that come with the program and have the day in their term, so that they are there
   * when they are asked for: what {@link #files} tells is not changed by it.
   */
  public void readAhead(LocalDate day) {
    for (BundledPolicy policy : BUNDLED) {
      if (policy.term().contains(day)) {
        bundled(policy.id());
      }
    }
  }

  private DateRange term(String id) {
    if (!given.containsKey(id)) {
      for (BundledPolicy policy : BUNDLED) {
        if (policy.id().equals(id)) {
          return policy.term();
        }
      }
    }
    return Objects.requireNonNull(given.get(id), id).policy().term();
  }

  /** Every policy, in the order of {@link #ids}. */
  public List<Policy> all() {
    return ids().stream().flatMap(id -> find(id).stream()).toList();
  }

  /** The files of the policies that were asked for up to now, in the order of {@link #ids}. */
  public List<FileSum> files() {
    return ids().stream()
        .flatMap(id -> Stream.ofNullable(asked.get(id)))
        .map(Policies::file)
        .toList();
  }

  /** Writes the file of a policy that was read, byte for byte; its lists as they were in it. */
  public void copy(String id, OutputStream out) throws IOException {
    ReadPolicy read = Objects.requireNonNull(asked.get(id), id);
    Channels.newChannel(out).write(read.bytes().duplicate());
  }

  private ReadPolicy withLists(String id) {
    ReadPolicy read = given.containsKey(id) ? given.get(id) : bundled(id);
    return new ReadPolicy(read.policy().withLists(lists), read.file(), read.bytes(), false);
  }

  private ReadPolicy bundled(String id) {
    return bundled.computeIfAbsent(id, Policies::readBundled);
  }

  private static ReadPolicy readBundled(String id) {
    String file = id + ".json";
    try (InputStream in = Objects.requireNonNull(Policy.class.getResourceAsStream(file), file)) {
      return read(file, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadPolicy read(String file, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        Message message = Message.of("policy.tooLarge").number("bytes", LARGEST);
        throw RefusedException.of(file, Place.NONE, message);
      }
      Policy policy = PolicyReader.read(file, new ByteArrayInputStream(bytes));
      return new ReadPolicy(policy, file, ByteBuffer.wrap(bytes), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSum file(ReadPolicy read) {
    String digest = Sha256Input.sha256(read.bytes());
    return new FileSum(read.policy().id(), read.bytes().remaining(), digest);
  }
}
