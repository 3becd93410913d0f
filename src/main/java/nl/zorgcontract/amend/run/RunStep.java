package nl.zorgcontract.amend.run;

/** The steps of a run, in about their order. */
public enum RunStep {
  FINISH_EARLIER_RUN,
  CLEAN_STAGING,
  LOOK_INTO_INBOX,
  READ_POLICIES,
  TAKE_FROM_INBOX,
  COPY_INPUT,
  PUT_BACK,
  READ_REQUESTS,
  DECIDE,
  WRITE_RESULTS,
  WRITE_REFUSAL,
  WRITE_PENDING,
  FORCE,
  COMMIT,
  FORCE_COMMIT,
  COPY_REGISTER,
  SWAP_REGISTER,
  QUARANTINE,
  DELETE_INPUT,
  MARK_DONE,
  FORCE_DONE,
  /**
   * The steps of a person's ruling: the request goes back into the inbox, then the line is added.
   */
  WRITE_REQUEST,
  PUT_IN_INBOX,
  ADD_LINES
}
