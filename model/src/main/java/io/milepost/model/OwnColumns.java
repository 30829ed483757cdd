package io.milepost.model;

import java.util.Set;

/** Columns that tables have although nobody declared them; no other may be called so. */
public final class OwnColumns {
  /** The load that brought a row. */
  public static final String LOAD_ID = "load_id";

  /** What DuckDB and PostgreSQL call their own columns, which hide those of the same name. */
  public static final Set<String> OF_ENGINES =
      Set.of("rowid", "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  private OwnColumns() {}
}
