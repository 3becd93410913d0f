package nl.zorgcontract.amend.request;

import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;

/**
 * The words of a request that stand for one of a few things, in English or Dutch and in any case.
 */
final class CodeTable {

  private static final Map<String, Action> ACTIONS =
      Map.of(
          "start", Action.START,
          "starten", Action.START,
          "change", Action.CHANGE,
          "wijzigen", Action.CHANGE,
          "stop", Action.STOP,
          "stoppen", Action.STOP);

  private static final Map<String, Submitter> SUBMITTERS =
      Map.of(
          "practice", Submitter.PRACTICE,
          "praktijk", Submitter.PRACTICE,
          "fto-group", Submitter.FTO_GROUP,
          "fto-groep", Submitter.FTO_GROUP,
          "regional-organisation", Submitter.REGIONAL_ORGANISATION,
          "regio-organisatie", Submitter.REGIONAL_ORGANISATION);

  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "form", Channel.FORM,
          "formulier", Channel.FORM,
          "portal", Channel.PORTAL,
          "portaal", Channel.PORTAL,
          "email", Channel.EMAIL,
          "e-mail", Channel.EMAIL,
          "phone", Channel.PHONE,
          "telefoon", Channel.PHONE);

  private CodeTable() {}

  static Optional<Action> action(String word) {
    return Optional.ofNullable(ACTIONS.get(Texts.lower(word)));
  }

  static Optional<Submitter> submitter(String word) {
    return Optional.ofNullable(SUBMITTERS.get(Texts.lower(word)));
  }

  static Optional<Channel> channel(String word) {
    return Optional.ofNullable(CHANNELS.get(Texts.lower(word)));
  }
}
