package nl.zorgcontract.amend.report.summary;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** The kinds of things that await a person in a workspace. */
public enum TodoKind implements Coded {
  /** A request that a person must decide. */
  REFERRED("referred"),
  /** An accepted amendment that is not set in the insurer's portal yet. */
  ACCEPTED("accepted"),
  /** A file that could not be read. */
  QUARANTINE("quarantine"),
  /** An approval or a policy that ends soon. */
  LAPSING("lapsing"),
  /** A ruling on a request that no run has seen. */
  RULINGS("rulings");

  /** The kinds by the word on the command line. */
  public static final CodeTable<TodoKind> CODES = CodeTable.of(TodoKind.class);

  private final String code;

  TodoKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
