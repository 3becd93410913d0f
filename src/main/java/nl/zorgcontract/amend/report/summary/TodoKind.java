package nl.zorgcontract.amend.report.summary;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** The kinds of things that await a person in a workspace. */
public enum TodoKind implements Coded {
  /** A request that a person must decide. */
  REFERRED,
  /** An accepted amendment that is not set in the insurer's portal yet. */
  ACCEPTED,
  /** A request of which the insurer noted the receipt wrongly. */
  RECEIPT,
  /** A file that could not be read. */
  QUARANTINE,
  /** An approval or a policy that ends soon. */
  LAPSING,
  /** A ruling on a request that no run has seen. */
  RULINGS;

  /** The kinds by the words on the command line: those that the list shows, in either language. */
  public static final CodeTable<TodoKind> CODES =
      CodeTable.of(TodoKind.class)
          .with("beoordelen", REFERRED)
          .with("instellen", ACCEPTED)
          .with("ontvangst", RECEIPT)
          .with("quarantaine", QUARANTINE)
          .with("verloopt", LAPSING)
          .with("besluiten", RULINGS);
}
