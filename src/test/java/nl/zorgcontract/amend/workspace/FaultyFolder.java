package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.Iterator;
import java.util.Set;

/**
 * An open folder of a {@link FaultyDisk}; changes made through it are counted and may fail, too.
 */
final class FaultyFolder implements SecureDirectoryStream<Path> {

  private final FaultyDisk disk;
  private final Path folder;
  private final SecureDirectoryStream<Path> real;

  FaultyFolder(FaultyDisk disk, Path folder, SecureDirectoryStream<Path> real) {
    this.disk = disk;
    this.folder = folder;
    this.real = real;
  }

  @Override
  public Iterator<Path> iterator() {
    Iterator<Path> each = real.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Path next() {
        return disk.path(each.next());
      }
    };
  }

  @Override
  public SecureDirectoryStream<Path> newDirectoryStream(Path path, LinkOption... options)
      throws IOException {
    return new FaultyFolder(
        disk, folder.resolve(path), real.newDirectoryStream(FaultyDisk.real(path), options));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    disk.reading(folder.resolve(path));
    return real.newByteChannel(FaultyDisk.real(path), options, attributes);
  }

  @Override
  public void move(Path from, SecureDirectoryStream<Path> target, Path to) throws IOException {
    disk.change("move", folder.resolve(from));
    real.move(FaultyDisk.real(from), ((FaultyFolder) target).real, FaultyDisk.real(to));
  }

  @Override
  public void deleteFile(Path path) {
    throw new UnsupportedOperationException("Nothing is deleted this way");
  }

  @Override
  public void deleteDirectory(Path path) {
    throw new UnsupportedOperationException("Nothing is deleted this way");
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(Class<V> type) {
    return real.getFileAttributeView(type);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(FaultyDisk.real(path), type, options);
  }

  @Override
  public void close() throws IOException {
    real.close();
  }
}
