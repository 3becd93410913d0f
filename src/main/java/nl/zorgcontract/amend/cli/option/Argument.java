package nl.zorgcontract.amend.cli.option;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/**
 * The value of an option or a parameter.
 *
 * @param <T> the type of its value
 */
public final class Argument<T> implements IGetter, ISetter {

  private @Nullable T value;

  /** The value given, of an argument that must be given or has a value in any case. */
  public T value() {
    return Objects.requireNonNull(value);
  }

  /** The value given; null where none was. */
  public @Nullable T orNull() {
    return value;
  }

  /** The value given; another one where none was. */
  public T or(T otherwise) {
    return value == null ? otherwise : value;
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // The parser asks for what it has set.
  public <V> @Nullable V get() {
    return (V) value;
  }

  @Override
  @SuppressWarnings(
      "unchecked") // The parser sets values of the type that the argument was described with.
  public <V> @Nullable V set(@Nullable V next) {
    V last = get();
    value = (T) next;
    return last;
  }
}
