package io.milepost.bench.setting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What every part of the bench works with. */
public record Workshop(Installation milepost, Scratch scratch, Report report) {

  /** A file of {@code rows} trips. */
  public Path trips(long rows) throws IOException, InterruptedException {
    report.progress(String.format(Locale.ROOT, "making %,d trips", rows));
    return scratch.trips(milepost, rows, 1);
  }
}
