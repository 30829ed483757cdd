package io.milepost.warehouse.contract;

import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.Dictionary;
import io.milepost.model.RejectionCode;
import io.milepost.model.SourceSummary;
import io.milepost.model.TripLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A source of trips that are in memory, in batches so small that several readers share them. Keeps
 * extra columns when a trip has some. Bad lines stand after the trips.
 */
public final class TripRows implements BatchSource {
  private final String name;
  private final List<TripRow> trips;
  private final boolean keepsExtra;
  private final BadLines bad = new BadLines();
  private final Deal deal = new Deal();
  private final Dictionary regions = new Dictionary();
  private final Dictionary datasources = new Dictionary();

  public TripRows(String name, List<TripRow> trips) {
    this.name = name;
    this.trips = List.copyOf(trips);
    keepsExtra = trips.stream().anyMatch(trip -> trip.extra() != null);
  }

  /** Adds bad lines after the trips. */
  public TripRows withBadLines(int count) {
    bad.add(count, trips.size() + 1L, "origin_coord", RejectionCode.BAD_POINT, "not a point");
    return this;
  }

  /** Lets the bad lines be counted but not be read back, as when a disk fails. */
  public TripRows withUnreadableBadLines(int count) {
    bad.makeUnreadable();
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
    return deal.progress(trips.size());
  }

  @Override
  public SourceSummary summary() {
    long rows = (long) trips.size() + bad.count();
    List<String> columns = List.of("region", "origin_coord", "datetime");
    return new SourceSummary(hash(), rows * 100, rows, columns, ';', bad);
  }

  private String hash() {
    try {
      byte[] content = (trips + " " + bad).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}

  /** Takes the next few trips. */
  private final class Reader implements BatchReader {
    @Override
    public Batch newBatch() {
      return TripLayout.newBatch(Deal.ROWS, regions, datasources, keepsExtra);
    }

    @Override
    public boolean next(Batch batch) {
      List<TripRow> next = Deal.at(deal.next(), trips);
      for (int row = 0; row < next.size(); row++) {
        put(next.get(row), batch, row);
      }
      batch.rows(next.size());
      return !next.isEmpty();
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
