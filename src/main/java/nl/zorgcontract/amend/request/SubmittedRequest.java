package nl.zorgcontract.amend.request;

import org.jspecify.annotations.Nullable;

/** One request as a file gave it: readable, or not. Either gets exactly one decision. */
public sealed interface SubmittedRequest permits AmendmentRequest, UnreadableRequest {

  /** Where it stood. */
  Origin origin();

  /** Its id; null where that was missing or malformed. */
  @Nullable String requestId();

  NamedContract contract();

  AskedChange asked();
}
