package io.milepost.app.load;

import io.milepost.model.Load;

/**
 * What the ledger calls the source of a rebuild. No other source is called so: a path never has two
 * slashes in a row, and no address of this kind is taken.
 */
public final class RebuildName {
  /** How the names of rebuilds begin. */
  static final String SCHEME = "landing://";

  private RebuildName() {}

  static String of(String dataset, int files) {
    return "%s%s (%d %s)".formatted(SCHEME, dataset, files, files == 1 ? "file" : "files");
  }

  /** Whether a load made the tables of its dataset anew. */
  public static boolean isRebuild(Load load) {
    return load.source().startsWith(SCHEME);
  }
}
