package nl.zorgcontract.amend.workspace;

import java.util.List;
import nl.zorgcontract.amend.decision.Decision;

/**
 * Who wants to know of each step of a run, before it is taken: the log does, and a test that stops
 * the process there.
 */
public interface RunListener {

  /** Nobody. */
  RunListener NONE =
      new RunListener() {
        @Override
        public void before(Step step, String about) {
          // Nobody looks.
        }
      };

  /** The steps, in about their order. */
  enum Step {
    FINISH_EARLIER_RUN,
    CLEAN_STAGING,
    LOOK_INTO_INBOX,
    READ_POLICIES,
    COPY_INPUT,
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
    FORCE_REGISTER,
    QUARANTINE,
    TAKE_FROM_INBOX,
    DELETE_INPUT,
    MARK_DONE,
    FORCE_DONE
  }

  /**
   * The step is about to be taken.
   *
   * @param about the file or the run that it is about; empty for none. It may come from outside
   */
  void before(Step step, String about);

  /** The requests were decided: the decisions, in the order of the input. */
  default void decided(List<Decision> decisions) {}

  /** A request file is refused, by faults that have been told elsewhere. */
  default void refused(String file, String why) {}
}
