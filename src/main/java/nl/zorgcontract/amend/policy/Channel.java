package nl.zorgcontract.amend.policy;

import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.message.Message;

/** The way by which a request came in. */
public enum Channel implements Coded {
  FORM,
  PORTAL,
  EMAIL,
  PHONE;

  /** The codes, and the words of Dutch files. */
  public static final CodeTable<Channel> CODES =
      CodeTable.of(Channel.class)
          .with("formulier", FORM)
          .with("portaal", PORTAL)
          .with("e-mail", EMAIL)
          .with("telefoon", PHONE)
          .suggesting(FORM, "webformulier", "webform", "onlineformulier", "viaformulier")
          .suggesting(PORTAL, "vecozo", "viaportaal", "webportaal")
          .suggesting(EMAIL, "mail", "permail", "peremail", "viamail", "viaemail")
          .suggesting(PHONE, "tel", "telefonisch", "pertelefoon", "gebeld", "bellen", "call");

  /** What is said of a channel after the one before it: "via the form, the portal". */
  private static final Map<Channel, Channel> SAID_WITH = Map.of(PORTAL, FORM, PHONE, EMAIL);

  /**
   * By which ways: through the form, the portal or by e-mail.
   *
   * @param channels at least one
   */
  public static Message byAnyOf(Set<Channel> channels) {
    return Message.either(
        channels.stream()
            .sorted()
            .map(
                each ->
                    (isSaidWithAnother(each, channels) ? "channel.next." : "channel.by.")
                        + each.code())
            .toList());
  }

  private static boolean isSaidWithAnother(Channel channel, Set<Channel> channels) {
    Channel before = SAID_WITH.get(channel);
    return before != null && channels.contains(before);
  }
}
