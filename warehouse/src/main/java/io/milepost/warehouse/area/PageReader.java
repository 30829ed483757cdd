package io.milepost.warehouse.area;

import io.milepost.model.RetryableException;
import io.milepost.model.TripBlock;
import io.milepost.model.TripSink;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads pages from their files and gives their rows to a sink, plane by plane. One a thread. */
final class PageReader {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MILLIS_PER_SECOND = 1000;

  private final TripBlock trips = new TripBlock();
  private final int[] high = new int[TripBlock.CAPACITY];
  private final int[] low = new int[TripBlock.CAPACITY];
  private final char[] rowGroups = new char[TripBlock.CAPACITY];
  private int[] regionIds = new int[0];
  private int[] mondays = new int[0];
  private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

  /**
   * Reads one page.
   *
   * @param groups of its segment
   */
  void read(FileChannel file, PageEntry entry, GroupTable groups, TripSink sink) {
    Page page = fetch(file, entry);
    if (regionIds.length < page.groups()) {
      regionIds = new int[page.groups()];
      mondays = new int[page.groups()];
    }
    for (int group = 0; group < page.groups(); group++) {
      int number = page.groupNumber(group);
      regionIds[group] = groups.regionId(number);
      mondays[group] = (int) Group.week(groups.weekNumber(number)).start().toEpochDay();
    }
    for (int row = 0; row < page.rows(); row += TripBlock.CAPACITY) {
      fill(page, row, Math.min(TripBlock.CAPACITY, page.rows() - row));
      sink.take(trips);
    }
  }

  private Page fetch(FileChannel file, PageEntry entry) {
    int size = entry.layout().bytes();
    if (bytes.capacity() < size) {
      bytes = ByteBuffer.allocateDirect(size);
    }
    bytes.clear().limit(size);
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, entry.offset() + bytes.position()) < 0) {
          throw new EOFException("a file ends early");
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return Page.of(entry, bytes, 0);
  }

  private void fill(Page page, int row, int count) {
    trips.rows(count);
    fill(page, PageLayout.ORIGIN_LON, row, count, trips.originLons);
    fill(page, PageLayout.ORIGIN_LAT, row, count, trips.originLats);
    fill(page, PageLayout.DESTINATION_LON, row, count, trips.destinationLons);
    fill(page, PageLayout.DESTINATION_LAT, row, count, trips.destinationLats);
    page.rowGroups(row, count, rowGroups);
    for (int i = 0; i < count; i++) {
      trips.regionIds[i] = regionIds[rowGroups[i]];
    }
    page.millis(row, count, trips.secondsOfDay);
    for (int i = 0; i < count; i++) {
      int second = trips.secondsOfDay[i] / MILLIS_PER_SECOND;
      trips.days[i] = mondays[rowGroups[i]] + second / SECONDS_PER_DAY;
      trips.secondsOfDay[i] = second % SECONDS_PER_DAY;
    }
  }

  private void fill(Page page, int coordinate, int row, int count, double[] into) {
    page.high(coordinate, row, count, high);
    page.low(coordinate, row, count, low);
    for (int i = 0; i < count; i++) {
      into[i] = CoordinateKey.coordinate(CoordinateKey.join(high[i], low[i]));
    }
  }

  static RetryableException failed(IOException cause) {
    return new RetryableException(
        ("Could not go through the trips of the area index: %s. Try again; if that stays so, check"
                + " the disk of the home.")
            .formatted(cause.getMessage()),
        cause);
  }
}
