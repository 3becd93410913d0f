package nl.zorgcontract.amend.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An agreement (Dutch: afspraak) that the policy offers, or once offered.
 *
 * @param code the code in files, lower case
 * @param name what people call it
 * @param aliases other names that requests may use
 * @param window when it may start, change or stop; null where the policy names no such moment
 * @param deadline when a request must be in; null where there is no window
 * @param submitters who may send a request for it, at least one; in the order of the enum
 * @param withdrawn why the policy no longer offers it; null while it does
 * @param terms the terms it knows
 * @param conditions what must hold to start or change it
 * @param amendmentLimit how often it may be amended during a contract; null for any number
 * @param affectsTariff whether an amendment brings a new tariff
 * @param source document and heading
 */
public record Agreement(
    String code,
    LocalizedText name,
    List<String> aliases,
    @Nullable ChangeWindow window,
    @Nullable SourcedDeadline deadline,
    Set<Submitter> submitters,
    @Nullable LocalizedText withdrawn,
    List<TermDefinition> terms,
    List<Rule> conditions,
    @Nullable Integer amendmentLimit,
    boolean affectsTariff,
    @Nullable String source) {

  public Agreement {
    aliases = List.copyOf(aliases);
    submitters = Collections.unmodifiableSet(EnumSet.copyOf(submitters));
    terms = List.copyOf(terms);
    conditions = List.copyOf(conditions);
  }

  /** The code's alone, likewise to {@link Policy#hashCode}. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** A deadline and where it is written. */
  public record SourcedDeadline(Deadline deadline, @Nullable String source) {}

  /** The definition of a term by a heading or member that names it. */
  public Optional<TermDefinition> term(String given) {
    for (TermDefinition term : terms) {
      if (term.isNamed(given)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** Every name by which a request may ask for it: code, names, aliases. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(code, name.nl(), name.en()), aliases.stream());
  }
}
