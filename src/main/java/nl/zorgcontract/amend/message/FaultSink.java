package nl.zorgcontract.amend.message;

import java.util.Collection;

/** Takes what is found wrong with a file while it is read on. */
public interface FaultSink {

  /** A sink for what follows from a fault that was told already. */
  FaultSink NONE =
      new FaultSink() {
        @Override
        public void add(Place place, Message message) {
          // Not told beside the fault that it follows from.
        }

        @Override
        public boolean isFull() {
          return true;
        }
      };

  void add(Place place, Message message);

  /** Whether further faults are at most counted, so that their messages need no care. */
  boolean isFull();

  /**
   * Takes the fault that a word is none of those known; the message names the one that was probably
   * meant.
   *
   * @param message without the ending of its key, which is {@code .nearest} where some word is
   *     near, {@code .none} where none is known at all
   */
  default void addUnknown(Place place, Message message, String word, Collection<String> known) {
    add(place, isFull() ? message : Texts.unknown(message, word, known));
  }
}
