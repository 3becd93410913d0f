package nl.zorgcontract.amend.io.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.zorgcontract.amend.io.Disk;

/** The missing parent folders that were created for an output; removed again where it fails. */
final class CreatedParents implements Closeable {

  private final Deque<Path> created = new ArrayDeque<>();

  private CreatedParents() {}

  /** Creates the folders above a target that are missing. */
  static CreatedParents of(Path target) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path each = Disk.parent(target); !Disk.isThere(each); each = Disk.parent(each)) {
      missing.push(each);
    }
    CreatedParents parents = new CreatedParents();
    for (Path each : missing) {
      Disk.ensureFolder(each);
      parents.created.push(each);
    }
    return parents;
  }

  /** The output is in its place. */
  void keep() {
    created.clear();
  }

  @Override
  public void close() throws IOException {
    for (Path each : created) {
      if (Disk.list(each).isEmpty()) {
        Files.delete(each);
      }
    }
  }
}
