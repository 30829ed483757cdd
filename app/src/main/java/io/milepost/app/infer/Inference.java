package io.milepost.app.infer;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.model.Format;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Drafts a declaration from a sample, and proves it: the sample is decoded as the draft says. */
public final class Inference {
  private final Sample sample;
  private final String dataset;
  private final Path spool;

  private Inference(Sample sample, String dataset, Path spool) {
    this.sample = sample;
    this.dataset = Names.dataset(dataset);
    this.spool = spool;
  }

  /**
   * The draft for files like the sample: of the kind that it seems to be.
   *
   * @param dataset what the dataset is to be called, or what it is to be called like
   * @param spool where rejected rows go when there are many
   */
  public static Draft draft(Sample sample, String dataset, Path spool) {
    return new Inference(sample, dataset, spool).draft();
  }

  /**
   * The draft of a kind.
   *
   * @throws UsageException when the sample holds nothing of that kind
   */
  public static Draft draft(Sample sample, String dataset, Path spool, Kind kind) {
    Inference inference = new Inference(sample, dataset, spool);
    return switch (kind) {
      case AREAS -> inference.areas();
      case TRIPS -> inference.trips();
      case TABLE -> inference.table(inference.rows());
    };
  }

  /** Whether the built-in dataset of trips reads files as a draft says it. */
  public static boolean isBuiltIn(Draft draft, Home home) {
    return Trial.dataset(draft) instanceof TripDataset trips
        && new Datasets(home).get(Datasets.BUILT_IN) instanceof TripDataset builtIn
        && trips.format().equals(builtIn.format())
        && trips.fields().equals(builtIn.fields());
  }

  private Draft draft() {
    if (AreaInference.isGeoJson(sample.text())) {
      return areas();
    }
    SampleRows rows = rows();
    return likelyTrips(rows).orElseGet(() -> table(rows));
  }

  private SampleRows rows() {
    return isJson() ? JsonSample.read(sample.text()) : CsvSample.read(sample);
  }

  private boolean isJson() {
    String start = sample.text().stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private Draft areas() {
    return new AreaInference(sample).draft(dataset, spool);
  }

  private Draft table(SampleRows rows) {
    return new TableInference(sample, spool).draft(dataset, rows);
  }

  private Draft trips() {
    if (isJson()) {
      throw new UsageException(
          "Expected delimited text in '%s' for a dataset of trips, found JSON. Write it as CSV, or use --kind table."
              .formatted(sample.name()));
    }
    SampleRows rows = rows();
    TripDraft draft = trips(rows, new TripFinder(rows));
    return draft.notTaking(Trial.of(draft, sample, spool).rejections());
  }

  private TripDraft trips(SampleRows rows, TripFinder finder) {
    Format.Delimited format = (Format.Delimited) rows.format();
    return new TripDraft(
        dataset, format, rows.headerIsSure(), finder.guess(sample.name()), List.of());
  }

  /** Rows with two points and a time, of which most are trips. */
  private Optional<Draft> likelyTrips(SampleRows rows) {
    TripFinder finder = new TripFinder(rows);
    if (isJson() || !finder.isOfTrips()) {
      return Optional.empty();
    }
    TripDraft draft = trips(rows, finder);
    Trial trial = Trial.of(draft, sample, spool);
    return trial.rejections().size() * 2L <= trial.rows()
        ? Optional.of(draft.notTaking(trial.rejections()))
        : Optional.empty();
  }
}
