package nl.zorgcontract.amend.workspace.todo;

import java.util.List;
import nl.zorgcontract.amend.table.TableColumn;

/**
 * The rulings that a person added to {@code rulings.csv}.
 *
 * @param written the requests of which the ruling was added
 * @param alreadyThere those of which this very ruling stood there, and awaits the night
 * @param lacking the columns for what was ruled on that the file written to does not have
 */
public record WrittenRulings(
    List<String> written, List<String> alreadyThere, List<TableColumn> lacking) {}
