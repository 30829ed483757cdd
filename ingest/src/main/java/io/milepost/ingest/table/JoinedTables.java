package io.milepost.ingest.table;

import io.milepost.ingest.source.Sha256;
import io.milepost.model.DataException;
import io.milepost.model.Drift;
import io.milepost.model.Rejection;
import io.milepost.model.Rejections;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Several sources of one dataset as one, in their order: rows of a later source stand behind those
 * of an earlier one. A source that was read to its end keeps no file open. A rejection has the line
 * of its own source. Thread-safe as its sources are.
 */
public final class JoinedTables implements TableSource {
  private final TableDataset dataset;
  private final String name;
  private final List<Supplier<TableSource>> sources;
  private final List<TableSource> opened = new ArrayList<>();
  private final long positions;

  /**
   * @param sources at least one; each is opened when the one before is read
   */
  public JoinedTables(TableDataset dataset, String name, List<Supplier<TableSource>> sources) {
    this.dataset = dataset;
    this.name = name;
    this.sources = List.copyOf(sources);
    this.positions = Long.MAX_VALUE / sources.size();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TableDataset dataset() {
    return dataset;
  }

  private synchronized TableSource source(int number) {
    while (opened.size() <= number) {
      opened.add(sources.get(opened.size()).get());
    }
    return opened.get(number);
  }

  private synchronized List<TableSource> opened() {
    return List.copyOf(opened);
  }

  @Override
  public TableReader openReader() {
    return new Reader();
  }

  @Override
  public Drift drift() {
    return JoinedDrift.of(dataset, opened().stream().map(TableSource::drift).toList());
  }

  @Override
  public Progress progress() {
    List<Progress> all = opened().stream().map(TableSource::progress).toList();
    return new Progress(
        all.stream().mapToLong(Progress::bytes).sum(),
        -1,
        all.stream().mapToLong(Progress::rows).sum());
  }

  @Override
  public SourceSummary summary() {
    List<SourceSummary> all = opened().stream().map(TableSource::summary).toList();
    SourceSummary last = all.get(all.size() - 1);
    return new SourceSummary(
        hash(all),
        all.stream().mapToLong(SourceSummary::bytes).sum(),
        all.stream().mapToLong(SourceSummary::rowsRead).sum(),
        last.columns(),
        last.delimiter(),
        new JoinedRejections(all.stream().map(SourceSummary::rejections).toList()));
  }

  /** Of no single source, not even when there is only one: what was joined is no file. */
  private static String hash(List<SourceSummary> all) {
    StringBuilder text = new StringBuilder("joined");
    all.forEach(summary -> text.append(summary.contentHash()));
    return Sha256.of(text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    for (TableSource source : opened()) {
      try {
        source.close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Those of all sources. */
  private record JoinedRejections(List<Rejections> all) implements Rejections {
    @Override
    public long count() {
      return all.stream().mapToLong(Rejections::count).sum();
    }

    @Override
    public void forEach(Consumer<Rejection> action) {
      all.forEach(rejections -> rejections.forEach(action));
    }
  }

  /** Reads its part of one source after the other. */
  private final class Reader implements TableReader {
    private int number;
    private TableReader part = source(0).openReader();

    @Override
    public List<TableBatch> newBatches() {
      return part.newBatches();
    }

    @Override
    public boolean next(List<TableBatch> batches) {
      boolean more = part.next(batches);
      while (!more && isEmpty(batches) && number + 1 < sources.size()) {
        part.close();
        part = source(++number).openReader();
        more = part.next(batches);
      }
      for (TableBatch batch : batches) {
        if (batch.position() != TableBatch.UNORDERED) {
          batch.position(joined(batch.position()));
        }
      }
      return more || number + 1 < sources.size();
    }

    /** Each source has as many positions as any other: its bytes are fewer. */
    private long joined(long position) {
      if (position >= positions) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s has a source of more than %,d bytes, which cannot be put in order with %,d others. Split it.",
                name,
                positions,
                sources.size() - 1));
      }
      return positions * number + position;
    }

    private static boolean isEmpty(List<TableBatch> batches) {
      return batches.stream().allMatch(batch -> batch.rows() == 0);
    }

    @Override
    public void close() {
      part.close();
    }
  }
}
