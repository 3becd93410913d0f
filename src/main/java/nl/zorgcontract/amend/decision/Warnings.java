package nl.zorgcontract.amend.decision;

import java.util.List;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.text.Message;

/** Warnings on the form of a request, given whatever becomes of it. */
final class Warnings {

  private Warnings() {}

  static List<Warning> ofForm(SubmittedRequest submitted) {
    String padded =
        submitted instanceof AmendmentRequest request
            ? request.agbPadded() ? request.agbCode() : null
            : submitted instanceof UnreadableRequest unreadable && unreadable.agbPadded()
                ? unreadable.agbCode()
                : null;
    return padded == null
        ? List.of()
        : List.of(
            new Warning(
                WarningCode.AGB_CODE_PADDED,
                Message.of("warning.AGB_CODE_PADDED").given("agb", padded)));
  }
}
