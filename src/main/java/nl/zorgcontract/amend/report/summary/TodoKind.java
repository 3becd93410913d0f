package nl.zorgcontract.amend.report.summary;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** The kinds of things that await a person in a workspace. */
public enum TodoKind implements Coded {
  /** A request that a person must decide. */
  REFERRED,
  /** An accepted amendment that is not set in the insurer's portal yet. */
  ACCEPTED,
  /** A file that could not be read. */
  QUARANTINE,
  /** An approval or a policy that ends soon. */
  LAPSING,
  /** A ruling on a request that no run has seen. */
  RULINGS;

  /** The kinds by the word on the command line. */
  public static final CodeTable<TodoKind> CODES = CodeTable.of(TodoKind.class);
}
