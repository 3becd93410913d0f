package nl.zorgcontract.amend.decision.resolution;

import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What persons ruled on a request.
 *
 * @param ruling the ruling that counts; null for none
 * @param warning why a ruling on this request id does not count; null where one does, or there is
 *     none
 */
public record RulingOnRequest(@Nullable Ruling ruling, @Nullable Warning warning) {

  public static final RulingOnRequest NONE = new RulingOnRequest(null, null);

  static RulingOnRequest counting(Ruling ruling) {
    return new RulingOnRequest(ruling, null);
  }

  static RulingOnRequest passedOver(Warning why) {
    return new RulingOnRequest(null, why);
  }

  /** The ruling, where it grants the request. */
  public @Nullable Ruling granted() {
    return ruling != null && ruling.isGranted() ? ruling : null;
  }

  /** The ruling, where it refuses the request. */
  public @Nullable Ruling refused() {
    return ruling != null && !ruling.isGranted() ? ruling : null;
  }
}
