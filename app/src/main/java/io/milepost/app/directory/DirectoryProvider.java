package io.milepost.app.directory;

import static io.milepost.app.directory.RelativePath.real;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Does with relative paths what the default provider does with the files that they stand for. */
final class DirectoryProvider extends FileSystemProvider {
  private static final FileSystemProvider FILES = FileSystems.getDefault().provider();

  private final WorkingDirectory directory;

  DirectoryProvider(WorkingDirectory directory) {
    this.directory = directory;
  }

  @Override
  public String getScheme() {
    return "working-directory";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException("Working directories have no URI");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException("Working directories have no URI");
  }

  @Override
  public Path getPath(URI uri) {
    return FILES.getPath(uri);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return SeenFaults.naming(path, file -> FILES.newFileChannel(file, options, attributes));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return SeenFaults.naming(path, file -> FILES.newByteChannel(file, options, attributes));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return SeenFaults.naming(
        path,
        folder -> {
          DirectoryStream.Filter<Path> seen = entry -> filter.accept(in(path, entry));
          return new Listing(path, FILES.newDirectoryStream(folder, seen));
        });
  }

  private static Path in(Path folder, Path entry) {
    return folder.resolve(entry.getFileName());
  }

  /** The entries of a folder, each under the folder's path as it looks. */
  private record Listing(Path folder, DirectoryStream<Path> entries)
      implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
      Iterator<Path> all = entries.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Path next() {
          return in(folder, all.next());
        }
      };
    }

    @Override
    public void close() throws IOException {
      entries.close();
    }
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    SeenFaults.doing(path, folder -> FILES.createDirectory(folder, attributes));
  }

  @Override
  public void delete(Path path) throws IOException {
    SeenFaults.doing(path, file -> FILES.delete(file));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    FILES.copy(real(source), real(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    FILES.move(real(source), real(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return FILES.isSameFile(real(path), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return FILES.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return SeenFaults.naming(path, FILES::getFileStore);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    SeenFaults.doing(path, file -> FILES.checkAccess(file, modes));
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return FILES.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return SeenFaults.naming(path, file -> FILES.readAttributes(file, type, options));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return SeenFaults.naming(path, file -> FILES.readAttributes(file, attributes, options));
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    FILES.setAttribute(real(path), attribute, value, options);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return directory.seen(SeenFaults.naming(link, FILES::readSymbolicLink));
  }
}
