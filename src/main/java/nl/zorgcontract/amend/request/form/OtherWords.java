package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;

/**
 * Names that are not known, and say in other words what a field does: {@code Nieuwe ingangsdatum},
 * or {@code Binnengekomen via} above {@code telefonisch}. All names are folded.
 */
final class OtherWords {

  /** What days are called that are of no start. */
  private static final Pattern NO_START =
      Pattern.compile(
          "(?!.*(start|ingang|begin)).*(geboorte|birth|afgehandeld|handled"
              + "|afgedrukt|printed|tekend|signed|behandeld|verwerkt|processed|bevestigd|confirmed"
              + "|ingevoerd|geregistreerd|registered|gecontroleerd|checked|datumakkoord|brief).*");

  /** What days are called that are of a start only where that is of a stop. */
  private static final Pattern END =
      Pattern.compile("(?!.*(start|ingang|begin)).*(eind|enddate|endof).*");

  /** What leaves the name of the start the same. */
  private static final Pattern WISH =
      Pattern.compile("nieuwe?|gewenste?|gevraagde?|new|requested|desired|wens");

  private static final Pattern OF_CHANNEL =
      Pattern.compile(
          "(?!.*(contact|antwoord|reply|bevestig|confirm|terug)).*(binnengekomen|binnenkomst"
              + "|ontvang|ontvangst|ingekomen|ingediend|indien|aangemeld|received|receipt|submi"
              + "|medium).*|via|hoe|how|wijze|bron|source");

  private static final Pattern OF_SUBMITTER =
      Pattern.compile(
          ".*(indien|ingediend|aanvrager|aangevraagd|namens|afzender|verzoeker|submit|sender"
              + "|requester|requestedby|applicant).*");

  private OtherWords() {}

  /** Whether the name is no more than that of the start, as people ask for one. */
  static boolean isStart(String name) {
    return RequestField.START_DATE
        .column()
        .headings()
        .contains(WISH.matcher(name).replaceFirst(""));
  }

  /** Whether days of the name could be starts; what resembles the start is looked at as such. */
  static boolean couldBeStart(String name) {
    boolean isOfContract = isOfEnd(name) && name.contains("contract");
    return !RequestField.START_DATE.column().resembles(name)
        && !NO_START.matcher(name).matches()
        && !isOfContract;
  }

  /** Whether days of the name are starts only where a stop is asked. */
  static boolean isOfEnd(String name) {
    return END.matcher(name).matches();
  }

  /**
   * That a name which says no more than the start's holds another day than the start.
   *
   * @param startName what the start is called, as the message is to call it, likewise the other
   * @param start what stands there
   */
  static Optional<Message> otherStart(String startName, String start, String name, String text) {
    Optional<LocalDate> day = Days.entered(start);
    return day.isPresent()
            && Days.entered(text).filter(other -> !other.equals(day.get())).isPresent()
        ? Optional.of(differing(startName, name))
        : Optional.empty();
  }

  /** That two names seem to mean the same, and hold different values. */
  static Message differing(String first, String second) {
    return Message.of("request.fieldsDiffer").given("first", first).given("second", second);
  }

  /** Whether the name could be that of a field which {@link #saysOther} tells. */
  static boolean mayBe(RequestField<?> field, String name) {
    return (field.equals(RequestField.CHANNEL) && OF_CHANNEL.matcher(name).matches())
        || (field.equals(RequestField.SUBMITTED_BY) && OF_SUBMITTER.matcher(name).matches());
  }

  /**
   * Whether a text of such a name says another than the field's default: the telephone, which
   * policies rule out, or another submitter than the practice.
   */
  static boolean saysOther(RequestField<?> field, String text) {
    return field.equals(RequestField.CHANNEL)
        ? Channel.CODES.meant(text).filter(Channel.PHONE::equals).isPresent()
        : Submitter.CODES.meant(text).filter(meant -> meant != Submitter.PRACTICE).isPresent();
  }
}
