package nl.zorgcontract.amend.run;

import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Fault;

/**
 * Is told of each step of a run before it is taken. The log is one; a test that stops the process
 * at a step is another.
 */
public interface RunListener {

  /** Ignores every event. */
  RunListener NONE =
      new RunListener() {
        @Override
        public void before(RunStep step, String about) {
          // Nobody listens.
        }
      };

  /**
   * The step is about to be taken.
   *
   * @param about the file or run concerned, or empty; it may come from outside the program
   */
  void before(RunStep step, String about);

  /** The requests were decided: the decisions, in the order of the input. */
  default void decided(List<Decision> decisions) {}

  /**
   * A request file is refused; its faults are told to the user elsewhere, as they may hold values
   * of the file.
   */
  default void refused(Fault fault) {}

  /** Forwards each event to this listener, and the steps to a second one. */
  default RunListener and(RunListener second) {
    RunListener first = this;
    return new RunListener() {
      @Override
      public void before(RunStep step, String about) {
        first.before(step, about);
        second.before(step, about);
      }

      @Override
      public void decided(List<Decision> decisions) {
        first.decided(decisions);
      }

      @Override
      public void refused(Fault fault) {
        first.refused(fault);
      }
    };
  }
}
