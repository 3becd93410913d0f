package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** The way by which a request came in. */
public enum Channel implements Coded {
  FORM("form"),
  PORTAL("portal"),
  EMAIL("email"),
  PHONE("phone");

  /** The codes, and the words of Dutch files. */
  public static final CodeTable<Channel> CODES =
      CodeTable.of(Channel.class)
          .with("formulier", FORM)
          .with("portaal", PORTAL)
          .with("e-mail", EMAIL)
          .with("telefoon", PHONE);

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
