package io.milepost.warehouse.staging;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that pass by the operating system's cache: large ones that nobody reads soon would drive
 * the source out of it, and cost a copy and a page of memory for every 4 kB.
 */
public final class UncachedFiles {
  /** What positions, sizes and the addresses of buffers have to be multiples of. */
  public static final int ALIGNMENT = 4096;

  private UncachedFiles() {}

  /**
   * Opens a file, past the cache where its file system has such a way, for blocks as small as ours
   * (some of a network have larger ones).
   */
  public static FileChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    if (ALIGNMENT % Files.getFileStore(path.toAbsolutePath().getParent()).getBlockSize() != 0) {
      return FileChannel.open(path, options);
    }
    Set<OpenOption> direct =
        Stream.concat(options.stream(), Stream.of(ExtendedOpenOption.DIRECT))
            .collect(Collectors.toUnmodifiableSet());
    try {
      return FileChannel.open(path, direct);
    } catch (IOException | UnsupportedOperationException e) {
      return FileChannel.open(path, options);
    }
  }

  /** An aligned buffer in native byte order; {@code bytes} is a multiple of the alignment. */
  public static ByteBuffer newBuffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes + ALIGNMENT)
        .alignedSlice(ALIGNMENT)
        .limit(bytes)
        .slice()
        .order(ByteOrder.nativeOrder());
  }
}
