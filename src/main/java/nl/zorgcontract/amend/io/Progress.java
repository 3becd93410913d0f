package nl.zorgcontract.amend.io;

import java.io.Closeable;

/** Listens to the progress of a run. */
public interface Progress extends Closeable {

  /** Tells nobody. */
  Progress NONE = new Progress() {};

  /**
   * How much there is to do.
   *
   * @param requests how many requests the run has
   * @param passes how many steps are taken with each
   */
  default void total(long requests, int passes) {}

  /** One step with one request is done. */
  default void step() {}

  @Override
  default void close() {}
}
