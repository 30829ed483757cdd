package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.UncachedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment, mapped into memory: trips of one or more loads, in pages. Its file may be deleted
 * while it is in use; the memory is given back when nothing refers to this any more. Immutable and
 * thread-safe.
 */
public final class Segment {
  /** How the names of segments' files end. */
  public static final String SUFFIX = ".area";

  /** Loads that one segment may hold: a row's load is numbered in 16 bits. */
  public static final int MAX_LOADS = 1 << 16;

  private static final long PIECE_BYTES = 1L << 30;

  private final Path path;
  private final SegmentFooter footer;
  private final GroupTable groups;
  private final List<Page> pages;

  private Segment(Path path, SegmentFooter footer, List<Page> pages) {
    this.path = path;
    this.footer = footer;
    this.groups = new GroupTable(footer.groups());
    this.pages = pages;
  }

  /**
   * Opens a finished segment.
   *
   * @throws DamagedSegmentException when there is none, or not a whole one
   */
  public static Segment open(Path path) throws DamagedSegmentException {
    try (FileChannel channel = FileChannel.open(path)) {
      SegmentFooter footer = footer(path, channel);
      return new Segment(path, footer, map(channel, footer));
    } catch (NoSuchFileException e) {
      throw new DamagedSegmentException(path, "is missing");
    } catch (IOException e) {
      throw new DamagedSegmentException(path, "cannot be read: " + e.getMessage());
    }
  }

  private static SegmentFooter footer(Path path, FileChannel channel)
      throws IOException, DamagedSegmentException {
    long size = channel.size();
    if (size < UncachedFiles.ALIGNMENT) {
      throw new DamagedSegmentException(path, "ends at byte " + size);
    }
    ByteBuffer end = read(channel, size - SegmentFooter.TRAILER_BYTES, SegmentFooter.TRAILER_BYTES);
    SegmentFooter.Trailer trailer = SegmentFooter.trailer(end);
    long from = trailer == null ? -1 : size - SegmentFooter.TRAILER_BYTES - trailer.bytes();
    if (trailer == null || from < 0 || trailer.bytes() < 0) {
      throw new DamagedSegmentException(path, "is not whole, or not of this version");
    }
    ByteBuffer content = read(channel, from, trailer.bytes());
    if (SegmentFooter.checksum(content) != trailer.checksum()) {
      throw new DamagedSegmentException(path, "was changed: its checksum differs");
    }
    return SegmentFooter.decode(content);
  }

  private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
    ByteBuffer buffer = SegmentFooter.allocate(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new IOException("it ends early");
      }
    }
    return buffer.flip();
  }

  /** Maps the pages in pieces of at most {@link #PIECE_BYTES}, none across two. */
  private static List<Page> map(FileChannel channel, SegmentFooter footer) throws IOException {
    List<Page> pages = new ArrayList<>();
    ByteBuffer piece = ByteBuffer.allocate(0);
    long start = 0;
    for (PageEntry entry : footer.pages()) {
      if (entry.end() - start > piece.capacity()) {
        start = entry.offset();
        piece = map(channel, start, Math.min(PIECE_BYTES, channel.size() - start));
      }
      pages.add(Page.of(entry, piece, (int) (entry.offset() - start)));
    }
    return List.copyOf(pages);
  }

  private static ByteBuffer map(FileChannel channel, long start, long bytes) throws IOException {
    return channel.map(MapMode.READ_ONLY, start, bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The name of its file. */
  public String name() {
    return path.getFileName().toString();
  }

  Path path() {
    return path;
  }

  /** What it holds of each load. */
  public List<SegmentLoad> loads() {
    return footer.loads();
  }

  public long trips() {
    return footer.loads().stream().mapToLong(SegmentLoad::trips).sum();
  }

  GroupTable groups() {
    return groups;
  }

  long groupTrips(int group) {
    return footer.groupTrips()[group];
  }

  List<Page> pages() {
    return pages;
  }
}
