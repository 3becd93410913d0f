package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Opens and locks files that serve as locks between processes. */
public final class LockFile {

  private LockFile() {}

  /**
   * Opens a file for locking, and creates it if missing. Nothing is ever read from it, and only its
   * owner can open it: whoever can read a file can lock it, and keep others from doing so.
   */
  public static FileChannel open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            Disk.attributes(file, Disk.PRIVATE_FILE));
    try {
      Disk.setPermissions(file, Disk.PRIVATE_FILE);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Locks a file; false where another process has it, or this one. Closing it ends the lock. */
  public static boolean lock(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
