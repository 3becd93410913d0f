package nl.zorgcontract.amend.cli.todo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.AsOfOption;
import nl.zorgcontract.amend.cli.option.CsvOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.DecisionScreen;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import nl.zorgcontract.amend.workspace.todo.RulingDraft;
import nl.zorgcontract.amend.workspace.todo.RulingPlan;
import nl.zorgcontract.amend.workspace.todo.WrittenRulings;
import org.jspecify.annotations.Nullable;

/** A command by which a person rules on requests: decided at once, written for the next night. */
abstract class RulingCommand extends Command {

  private static final int LONGEST_EXPLANATION = 500;

  private final Argument<List<String>> requestIds =
      parameters(String.class, "REQUEST-ID", "The requests that are ruled on.");

  private final WorkspaceOption workspace = with(new WorkspaceOption());
  private final SignedOptions signed = with(new SignedOptions());
  private final AsOfOption asOf = with(new AsOfOption());
  private final PolicyOptions policies = with(new PolicyOptions());
  private final CsvOption csv = with(new CsvOption());

  RulingCommand(Console console, String name, String description) {
    super(console, name, description);
  }

  /** What is ruled, by this person. */
  abstract RulingDraft draft(RuledBy ruledBy, @Nullable String note);

  /** The key of what is said of the requests ruled on. */
  abstract String writtenKey();

  /** An explanation as it was given, which may not be longer than the practice is told. */
  static @Nullable String checkedExplanation(@Nullable String text) {
    if (text != null && text.codePointCount(0, text.length()) > LONGEST_EXPLANATION) {
      throw new UsageException(
          Message.of("newRuling.explanation").number("most", LONGEST_EXPLANATION));
    }
    return text;
  }

  @Override
  public int run() throws IOException {
    Workspace place = workspace.workspace();
    LocalDate today = asOf.day(console());
    RulingDraft draft = draft(new RuledBy(signed.by(), today), signed.note());
    Policies known = policies(place, policies);
    place.requireWritable();
    RulingPlan plan;
    Optional<WrittenRulings> written;
    do {
      plan = RulingPlan.of(place, requestIds.value(), draft, known, today);
      try (WorkspaceLock lock = WorkspaceLock.await(place, console().clock().instant())) {
        written = plan.write(lock, steps(), csv.style());
      }
    } while (written.isEmpty());
    tell(plan, written.get(), today);
    return ExitStatus.DONE;
  }

  private void tell(RulingPlan plan, WrittenRulings rulings, LocalDate today) throws IOException {
    for (String id : rulings.alreadyThere()) {
      String key = signed.note() == null ? "newRuling.already" : "newRuling.already.note";
      notice(Message.of(key).given("request", id));
    }
    if (!rulings.lacking().isEmpty()) {
      notice(forAnyRequest(rulings.lacking()));
    }
    plan.unusualDays(today).forEach(this::notice);
    if (!common().isQuiet()) {
      new DecisionScreen(screen()).print(console().out(), plan.decisions());
      if (!rulings.written().isEmpty()) {
        Message told = Message.of(writtenKey()).words("requests", rulings.written());
        console().out().println();
        screen().sentence(console().out(), told);
      }
    }
  }

  /** That what was ruled on is not kept for want of these columns. */
  private static Message forAnyRequest(List<TableColumn> lacking) {
    return Message.of("newRuling.forAnyRequest")
        .several(
            "columns",
            lacking,
            column ->
                new Fact.Nested(
                    Message.of("newRuling.column")
                        .word("column", column.name())
                        .word("dutch", column.dutch())));
  }
}
