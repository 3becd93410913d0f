package nl.zorgcontract.amend.cli.todo;

import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.Options;
import nl.zorgcontract.amend.cli.option.Placeholders;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/** The options of who adds a line, and what for. */
final class SignedOptions extends Options {

  private final Argument<String> by =
      required(String.class, "--by", "NAME", "Who does this; it is written down.");

  private final Argument<String> note =
      option(String.class, "--note", "TEXT", "A note for colleagues; the practice never sees it.");

  /**
   * The name given.
   *
   * @throws UsageException where it is blank
   */
  String by() {
    if (by.value().isBlank()) {
      throw new UsageException(
          Message.of("usage.value.empty").phrase("option", Placeholders.option("--by", "NAME")));
    }
    return by.value().strip();
  }

  @Nullable String note() {
    return note.orNull();
  }
}
