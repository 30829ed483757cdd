package io.milepost.ingest.jdbc;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.milepost.model.RetryableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Compressed files as one text; one of them is open at a time. Used by one thread. */
final class PiecesInputStream extends InputStream {
  private final String table;
  private final Iterator<Path> files;
  private InputStream in = InputStream.nullInputStream();

  /**
   * Opens nothing yet.
   *
   * @param table what they are of, for messages
   */
  PiecesInputStream(String table, List<Path> files) {
    this.table = table;
    this.files = files.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    while (read < 0 && files.hasNext()) {
      in.close();
      in = open(files.next());
      read = in.read(into, offset, length);
    }
    return read;
  }

  /** A file of a table is deleted by nobody but a run that has loaded it, or a user. */
  private InputStream open(Path file) {
    try {
      return new ZstdInputStreamNoFinalizer(new BufferedInputStream(Files.newInputStream(file)));
    } catch (IOException e) {
      throw new RetryableException(
          "%s was extracted, but its piece %s is missing or may not be read. Try again: what is missing is extracted anew."
              .formatted(table, file),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
