package nl.zorgcontract.amend.cli.todo;

import java.util.Set;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.Placeholders;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledDays;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.todo.RulingDraft;
import org.jspecify.annotations.Nullable;

/** {@code amend refuse}: a person refuses requests. */
public final class RefuseCommand extends RulingCommand {

  private final Argument<String> explanation =
      required(
          String.class, "--explanation", "TEXT", "Why, in the words that the practice is told.");

  public RefuseCommand(Console console) {
    super(
        console,
        "refuse",
        "Refuses requests: writes the ruling, and puts them back into the inbox for the next night.");
  }

  @Override
  RulingDraft draft(RuledBy ruledBy, @Nullable String note) {
    String told = explanation.value();
    if (told.isBlank()) {
      throw new UsageException(
          Message.of("usage.value.empty")
              .phrase("option", Placeholders.option("--explanation", "TEXT")));
    }
    return new RulingDraft(
        false, Set.of(), ruledBy, new RuledDays(null, null), checkedExplanation(told), note);
  }

  @Override
  String writtenKey() {
    return "newRuling.refused";
  }
}
