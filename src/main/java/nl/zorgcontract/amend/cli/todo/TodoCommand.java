package nl.zorgcontract.amend.cli.todo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.AsOfOption;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.Placeholders;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.request.form.AgbCode;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.todo.Todo;
import nl.zorgcontract.amend.workspace.todo.TodoFilter;
import nl.zorgcontract.amend.workspace.todo.TodoScreen;
import org.jspecify.annotations.Nullable;

/** {@code amend todo}: what awaits a person, over all nights. */
public final class TodoCommand extends Command {

  private final WorkspaceOption workspace = with(new WorkspaceOption());

  private final Argument<List<String>> kinds =
      repeated(
          String.class,
          "--kind",
          "KIND",
          "Only referred, accepted, receipt, quarantine, lapsing or rulings (default: all). May be"
              + " repeated.");

  private final Argument<String> agb =
      option(String.class, "--agb", "CODE", "Only of the practice with this AGB code.");

  private final Argument<String> agreement =
      option(String.class, "--agreement", "NAME", "Only of this agreement: code, name or alias.");

  private final AsOfOption asOf = with(new AsOfOption());
  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public TodoCommand(Console console) {
    super(console, "todo", "Lists what awaits a person in a workspace, the most urgent first.");
  }

  @Override
  public int run() throws IOException {
    Workspace place = workspace.workspace();
    LocalDate today = asOf.day(console());
    Policies loaded = policies(place, policies);
    List<Policy> known = loaded.all();
    TodoFilter wanted = filter(known);
    Todo todo = Todo.of(place, known, today, wanted);
    if (todo.isEmpty() && isUnknownAgreement(known)) {
      throw UsageException.noAgreement(agreement.value(), known);
    }
    TodoScreen list = new TodoScreen(screen(), loaded);
    print(format, out -> list.print(out, todo, wanted), () -> list.listing(todo));
    if (format.format() != FormatOption.Format.TABLE) {
      TodoScreen.besides(todo).forEach(this::notice);
    }
    return ExitStatus.DONE;
  }

  private TodoFilter filter(List<Policy> known) {
    Set<TodoKind> wanted = EnumSet.noneOf(TodoKind.class);
    for (String kind : kinds.value()) {
      wanted.add(
          TodoKind.CODES
              .ofWord(kind)
              .orElseThrow(
                  () -> wrong(Placeholders.option("--kind", "KIND"), kind, "usage.expected.kind")));
    }
    return new TodoFilter(wanted, agbCode(), agreements(known));
  }

  private @Nullable String agbCode() {
    String given = agb.orNull();
    return given == null
        ? null
        : AgbCode.parse(given)
            .orElseThrow(
                () -> wrong(Placeholders.option("--agb", "CODE"), given, "usage.expected.agb"))
            .digits();
  }

  private static UsageException wrong(LocalizedText option, String value, String expected) {
    return new UsageException(
        Message.of("usage.value.expected")
            .phrase("option", option)
            .given("value", value)
            .nested("expected", expected));
  }

  /** An agreement of an earlier policy may still be on the list. */
  private boolean isUnknownAgreement(List<Policy> known) {
    return agreement.orNull() != null && codes(known).isEmpty();
  }

  /** What was given, and the codes of the agreements that bear it as a name. */
  private Set<String> agreements(List<Policy> known) {
    Set<String> agreements = codes(known);
    String given = agreement.orNull();
    if (given != null) {
      agreements.add(Texts.folded(given));
    }
    return agreements;
  }

  private Set<String> codes(List<Policy> known) {
    Set<String> codes = new TreeSet<>();
    String given = agreement.orNull();
    if (given != null) {
      for (Policy policy : known) {
        policy.versions().stream()
            .flatMap(version -> version.policy().agreements().find(given).stream())
            .forEach(found -> codes.add(Texts.folded(found.code())));
      }
    }
    return codes;
  }
}
