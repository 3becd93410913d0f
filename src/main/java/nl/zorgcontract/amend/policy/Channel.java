package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.CodeTable;

/** The way by which a request came in. */
public enum Channel {
  FORM("form"),
  PORTAL("portal"),
  EMAIL("email"),
  PHONE("phone");

  /** The codes, and the words of Dutch files. */
  public static final CodeTable<Channel> CODES =
      CodeTable.of(Channel.class, Channel::code)
          .with("formulier", FORM)
          .with("portaal", PORTAL)
          .with("e-mail", EMAIL)
          .with("telefoon", PHONE);

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
