package nl.zorgcontract.amend.decision;

import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;

/** The policies that come with the program, as people get them. */
final class Bundled {

  static final Policy ZILVEREN_KRUIS = policy("zilveren-kruis-2026-2027");
  static final Policy SALLAND = policy("salland-2025");

  /** A practice that meets every requirement of Salland. */
  static final String SALLAND_FACTS =
      "region=Midden-IJssel bigRegistered=true availabilityGuidelines=true complaintsScheme=true"
          + " claimsThroughVecozo=true certifiedHis=true";

  private Bundled() {}

  private static Policy policy(String id) {
    return Policies.bundled().find(id).orElseThrow();
  }
}
