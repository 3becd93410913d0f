package nl.zorgcontract.amend.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives items one after another. */
@FunctionalInterface
public interface ItemSource<T> {

  /** The next item; null after the last. It is not asked again after that, or after a failure. */
  @Nullable T next() throws IOException;
}
