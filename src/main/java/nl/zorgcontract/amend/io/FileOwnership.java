package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.io.function.IORunnable;

/** Gives a file the owner, group and permissions of the file that it replaces. */
public final class FileOwnership {

  private FileOwnership() {}

  /**
   * Copies owner, group and permissions as far as this process may set them. Only root may set an
   * owner. Where the group may not be set, the group that the file has instead gets no permission.
   */
  public static void copy(Path from, Path to) throws IOException {
    PosixFileAttributeView target = Disk.posix(to);
    PosixFileAttributeView source = Disk.posix(from);
    if (source == null || target == null) {
      return;
    }
    PosixFileAttributes wanted = source.readAttributes();
    PosixFileAttributes present = target.readAttributes();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(wanted.permissions());
    if (!present.group().equals(wanted.group()) && !isSet(() -> target.setGroup(wanted.group()))) {
      permissions.remove(PosixFilePermission.GROUP_READ);
      permissions.remove(PosixFilePermission.GROUP_WRITE);
      permissions.remove(PosixFilePermission.GROUP_EXECUTE);
    }
    // The permissions first: they are the owner's to set.
    target.setPermissions(permissions);
    if (!present.owner().equals(wanted.owner())) {
      isSet(() -> target.setOwner(wanted.owner()));
    }
  }

  private static boolean isSet(IORunnable setting) {
    try {
      setting.run();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
