package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * When agreements may start and until when a request for that may be sent in, as seen from a day.
 *
 * @param asOf the day
 * @param agreements the agreements, in the order in which they are told
 */
public record Windows(LocalDate asOf, List<OfAgreement> agreements) {

  /**
   * The openings of one agreement.
   *
   * @param openings the next ones, the first one first
   */
  public record OfAgreement(Policy policy, Agreement agreement, List<StartOption> openings) {

    /** Why there is no opening; null where there is one. */
    public @Nullable Message remark() {
      if (!openings.isEmpty()) {
        return null;
      }
      if (agreement.withdrawn() != null) {
        return Message.of("windows.withdrawn").phrase("why", agreement.withdrawn());
      }
      return agreement.window() == null
          ? Message.of("windows.noWindow").phrase("referredTo", policy.referredTo())
          : Message.of("windows.noneLeft").day("end", policy.term().end());
    }
  }

  public Windows {
    agreements = List.copyOf(agreements);
  }

  /**
   * The next openings of each agreement.
   *
   * @param wanted the agreements with their policies
   * @param count how many openings an agreement at most
   */
  public static Windows of(LocalDate asOf, List<Offer> wanted, int count) {
    List<OfAgreement> agreements = new ArrayList<>();
    for (Offer offer : wanted) {
      agreements.add(
          new OfAgreement(
              offer.policy(),
              offer.agreement(),
              StartOption.next(offer.agreement(), asOf, offer.policy().term(), count)));
    }
    return new Windows(asOf, agreements);
  }

  /** An agreement and the policy that offers it. */
  public record Offer(Policy policy, Agreement agreement) {}
}
