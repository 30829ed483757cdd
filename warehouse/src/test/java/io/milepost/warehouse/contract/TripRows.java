package io.milepost.warehouse.contract;

import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.Dictionary;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.model.Rejections;
import io.milepost.model.RetryableException;
import io.milepost.model.SourceSummary;
import io.milepost.model.TripLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A source of trips that are in memory, in batches so small that several readers share them. Keeps
 * extra columns when a trip has some. Bad lines stand after the trips.
 */
public final class TripRows implements BatchSource {
  private static final int BATCH_ROWS = 5;

  private final String name;
  private final List<TripRow> trips;
  private final boolean keepsExtra;
  private final List<Rejection> rejected = new ArrayList<>();
  private final Dictionary regions = new Dictionary();
  private final Dictionary datasources = new Dictionary();
  private boolean unreadable;
  private final AtomicInteger position = new AtomicInteger();

  public TripRows(String name, List<TripRow> trips) {
    this.name = name;
    this.trips = List.copyOf(trips);
    keepsExtra = trips.stream().anyMatch(trip -> trip.extra() != null);
  }

  /** Adds bad lines after the trips. */
  public TripRows withBadLines(int count) {
    for (int i = 0; i < count; i++) {
      long line = trips.size() + rejected.size() + 2L;
      rejected.add(
          new Rejection(
              line, "origin_coord", RejectionCode.BAD_POINT, "not a point", "row " + line));
    }
    return this;
  }

  /** Lets the bad lines be counted but not be read back, as when a disk fails. */
  public TripRows withUnreadableBadLines(int count) {
    unreadable = true;
    return withBadLines(count);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public BatchReader openReader() {
    return new Reader();
  }

  @Override
  public Dictionary regions() {
    return regions;
  }

  @Override
  public Dictionary datasources() {
    return datasources;
  }

  @Override
  public boolean keepsExtra() {
    return keepsExtra;
  }

  @Override
  public Progress progress() {
    int taken = Math.min(position.get(), trips.size());
    return new Progress(taken, trips.size(), taken);
  }

  @Override
  public SourceSummary summary() {
    long rows = (long) trips.size() + rejected.size();
    List<String> columns = List.of("region", "origin_coord", "datetime");
    return new SourceSummary(hash(), rows * 100, rows, columns, ';', new Rejected());
  }

  private String hash() {
    try {
      byte[] content = (trips + " " + rejected).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}

  /** The rejections of the source. */
  private final class Rejected implements Rejections {
    @Override
    public long count() {
      return rejected.size();
    }

    @Override
    public void forEach(Consumer<Rejection> action) {
      if (unreadable) {
        throw new RetryableException("The disk is gone");
      }
      rejected.forEach(action);
    }
  }

  /** Takes the next few trips. */
  private final class Reader implements BatchReader {
    @Override
    public Batch newBatch() {
      return TripLayout.newBatch(BATCH_ROWS, regions, datasources, keepsExtra);
    }

    @Override
    public boolean next(Batch batch) {
      int from = position.getAndAdd(BATCH_ROWS);
      int count = Math.min(BATCH_ROWS, trips.size() - from);
      if (count <= 0) {
        return false;
      }
      for (int row = 0; row < count; row++) {
        put(trips.get(from + row), batch, row);
      }
      batch.rows(count);
      return true;
    }

    private void put(TripRow trip, Batch batch, int row) {
      batch.codes(TripLayout.REGION)[row] = regions.code(trip.region());
      batch.codes(TripLayout.DATASOURCE)[row] = datasources.code(trip.datasource());
      batch.longs(TripLayout.STARTED_AT)[row] = trip.startedAtMicros();
      batch.doubles(TripLayout.ORIGIN_LON)[row] = trip.originLon();
      batch.doubles(TripLayout.ORIGIN_LAT)[row] = trip.originLat();
      batch.doubles(TripLayout.DESTINATION_LON)[row] = trip.destinationLon();
      batch.doubles(TripLayout.DESTINATION_LAT)[row] = trip.destinationLat();
      if (keepsExtra) {
        byte[] extra = String.valueOf(trip.extra()).getBytes(StandardCharsets.UTF_8);
        batch.texts(TripLayout.EXTRA).set(row, extra, 0, extra.length);
      }
    }

    @Override
    public void close() {}
  }
}
