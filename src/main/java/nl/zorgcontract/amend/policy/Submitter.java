package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** Who sent a request. */
public enum Submitter implements Coded {
  PRACTICE,
  FTO_GROUP,
  REGIONAL_ORGANISATION;

  /** The codes, and the words of Dutch files. */
  public static final CodeTable<Submitter> CODES =
      CodeTable.of(Submitter.class)
          .with("praktijk", PRACTICE)
          .with("fto-groep", FTO_GROUP)
          .with("regio-organisatie", REGIONAL_ORGANISATION)
          .suggesting(PRACTICE, "huisarts", "huisartsenpraktijk", "depraktijk", "gp", "gppractice")
          .suggesting(FTO_GROUP, "fto", "farmacotherapeutischoverleg")
          .suggesting(REGIONAL_ORGANISATION, "regio", "regionaleorganisatie", "rho");
}
