package nl.zorgcontract.amend.request;

/** One request as a file gave it: readable, or not. Either gets exactly one decision. */
public sealed interface SubmittedRequest permits AmendmentRequest, UnreadableRequest {

  /** Where it stood. */
  Origin origin();
}
