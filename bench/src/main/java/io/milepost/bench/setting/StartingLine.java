package io.milepost.bench.setting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Puts every run in the same position. */
public final class StartingLine {
  private static final int BUFFER_BYTES = 1 << 20;
  private static final int MOST_SYNC_MINUTES = 10;

  private StartingLine() {}

  /** Has the disk keep what earlier runs wrote, and the source in the page cache. */
  public static void prepare(Path source) throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor(MOST_SYNC_MINUTES, TimeUnit.MINUTES);
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    try (FileChannel channel = FileChannel.open(source)) {
      while (channel.read(buffer) >= 0) {
        buffer.clear();
      }
    }
  }
}
