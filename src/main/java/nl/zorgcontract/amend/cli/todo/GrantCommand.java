package nl.zorgcontract.amend.cli.todo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledDays;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.workspace.todo.RulingDraft;
import org.jspecify.annotations.Nullable;

/** {@code amend grant}: a person grants requests. */
public final class GrantCommand extends RulingCommand {

  private final Argument<List<String>> reasons =
      repeated(
          String.class,
          "--reason",
          "REASON",
          "A reason that is set aside, as todo calls it, or its code (default: every one that refers)."
              + " May be repeated.");

  private final Argument<LocalDate> start =
      option(
          LocalDate.class,
          "--start",
          "DAY",
          "The start of the amendment (default: the one that was asked).");

  private final Argument<LocalDate> tariffFrom =
      option(
          LocalDate.class,
          "--tariff-from",
          "DAY",
          "The day from which the tariff counts (default: by the policy).");

  private final Argument<String> explanation =
      option(String.class, "--explanation", "TEXT", "What the practice is told.");

  public GrantCommand(Console console) {
    super(
        console,
        "grant",
        "Grants requests: writes the ruling, and puts them back into the inbox for the next night.");
  }

  @Override
  RulingDraft draft(RuledBy ruledBy, @Nullable String note) {
    return new RulingDraft(
        true,
        codes(),
        ruledBy,
        new RuledDays(start.orNull(), tariffFrom.orNull()),
        checkedExplanation(explanation.orNull()),
        note);
  }

  private Set<ReasonCode> codes() {
    Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
    for (String reason : reasons.value()) {
      codes.add(
          code(reason)
              .orElseThrow(
                  () ->
                      new UsageException(
                          Message.of("newRuling.noReason").given("reason", reason))));
    }
    return codes;
  }

  /** A reason by its code, or by what lists call it in the language of the messages. */
  private Optional<ReasonCode> code(String reason) {
    String label = Texts.folded(reason);
    return ReasonCode.of(reason.strip().toUpperCase(Locale.ROOT))
        .or(
            () ->
                ReasonCode.IN_ORDER.stream()
                    .filter(each -> Texts.folded(messages().text("code." + each)).equals(label))
                    .findFirst());
  }

  @Override
  String writtenKey() {
    return "newRuling.granted";
  }
}
