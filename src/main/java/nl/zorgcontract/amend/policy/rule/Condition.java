package nl.zorgcontract.amend.policy.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.policy.term.Value.Choices;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a policy on terms and practice: true, false or unknown. What is missing, or not of
 * the kind compared with, is unknown.
 */
public sealed interface Condition {

  /** The values that a condition is tested against. */
  interface Facts {

    /**
     * A value by its path.
     *
     * @param path {@code terms.NAME} or {@code practice.NAME}
     */
    Optional<Value> value(String path);

    /** An approved list by its name; the policy's check has seen to it that there is one. */
    ApprovedList list(String name);

    /**
     * The day on which the amendment takes effect; asked for only where {@link
     * Condition#needsStart}.
     */
    java.time.LocalDate start();
  }

  /** The condition's truth for these facts. */
  Truth test(Facts facts);

  /** The paths that this condition reads. */
  Stream<String> paths();

  /** Whether its truth depends on the start date. */
  default boolean needsStart() {
    return false;
  }

  /** A condition on one value. */
  sealed interface OnValue extends Condition {
    String path();

    @Override
    default Stream<String> paths() {
      return Stream.of(path());
    }
  }

  /** A condition made of others. */
  sealed interface OnConditions extends Condition {
    List<Condition> conditions();

    @Override
    default boolean needsStart() {
      return conditions().stream().anyMatch(Condition::needsStart);
    }

    @Override
    default Stream<String> paths() {
      return conditions().stream().flatMap(Condition::paths);
    }
  }

  /** The value is this one. */
  record IsEqual(String path, Value expected) implements OnValue {
    @Override
    public Truth test(Facts facts) {
      return facts.value(path).map(this::compare).orElse(Truth.UNKNOWN);
    }

    private Truth compare(Value value) {
      if (value instanceof Value.Text given && expected instanceof Value.Text wanted) {
        return Truth.of(given.text().equalsIgnoreCase(wanted.text()));
      }
      return value.getClass() == expected.getClass()
          ? Truth.of(value.equals(expected))
          : Truth.UNKNOWN;
    }
  }

  /** The value, or one of several, is among these; case does not count. */
  record OneOf(String path, List<String> allowed) implements OnValue {
    public OneOf {
      allowed = List.copyOf(allowed);
    }

    @Override
    public Truth test(Facts facts) {
      return facts.value(path).map(this::compare).orElse(Truth.UNKNOWN);
    }

    private Truth compare(Value value) {
      if (value instanceof Value.Text given) {
        return Truth.of(isAllowed(given.text()));
      }
      return value instanceof Choices given
          ? Truth.of(given.choices().stream().anyMatch(this::isAllowed))
          : Truth.UNKNOWN;
    }

    private boolean isAllowed(String text) {
      return allowed.stream().anyMatch(text::equalsIgnoreCase);
    }
  }

  /** A condition on one number. */
  sealed interface OnNumber extends Condition {
    String path();

    Bound bound();

    @Override
    default Stream<String> paths() {
      return Stream.concat(Stream.of(path()), bound().paths());
    }
  }

  /** The number is this much or more. */
  record AtLeast(String path, Bound bound) implements OnNumber {
    @Override
    public Truth test(Facts facts) {
      return bound.compare(path, facts).map(order -> Truth.of(order >= 0)).orElse(Truth.UNKNOWN);
    }
  }

  /** The number is this much or less. */
  record AtMost(String path, Bound bound) implements OnNumber {
    @Override
    public Truth test(Facts facts) {
      return bound.compare(path, facts).map(order -> Truth.of(order <= 0)).orElse(Truth.UNKNOWN);
    }
  }

  /** The name is on an approved list and valid on the start date. */
  record InList(String path, String list) implements OnValue {
    @Override
    public Truth test(Facts facts) {
      return facts.value(path).orElse(null) instanceof Value.Text text
          ? facts.list(list).holds(text.text(), facts.start())
          : Truth.UNKNOWN;
    }

    @Override
    public boolean needsStart() {
      return true;
    }
  }

  /** Every one of them. */
  record AllOf(List<Condition> conditions) implements OnConditions {
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Truth test(Facts facts) {
      return conditions.stream().map(each -> each.test(facts)).reduce(Truth.TRUE, Truth::and);
    }
  }

  /** At least one of them. */
  record AnyOf(List<Condition> conditions) implements OnConditions {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Truth test(Facts facts) {
      return conditions.stream().map(each -> each.test(facts)).reduce(Truth.FALSE, Truth::or);
    }
  }

  /**
   * What a number is compared with.
   *
   * @param amount the bound; null where the policy sets one but its document gives no figure, so
   *     that the comparison is unknown
   * @param perPatients the bound is meant per so many patients of the practice; null for a bound
   *     that does not scale
   */
  record Bound(@Nullable BigDecimal amount, @Nullable BigDecimal perPatients) {

    private static final String PATIENTS = "practice.patients";

    /** The order of the value to the bound; empty where a figure is missing. */
    private Optional<Integer> compare(String path, Facts facts) {
      if (amount == null || !(facts.value(path).orElse(null) instanceof Value.Number value)) {
        return Optional.empty();
      }
      if (perPatients == null) {
        return Optional.of(value.number().compareTo(amount));
      }
      // Cross-multiplied, so that no division rounds.
      return facts.value(PATIENTS).orElse(null) instanceof Value.Number patients
          ? Optional.of(
              value.number().multiply(perPatients).compareTo(amount.multiply(patients.number())))
          : Optional.empty();
    }

    private Stream<String> paths() {
      return perPatients == null ? Stream.empty() : Stream.of(PATIENTS);
    }
  }
}
