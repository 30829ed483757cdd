package io.milepost.model;

import java.util.Set;

/** Columns that tables or their exports have undeclared; no other may be called so. */
public final class OwnColumns {
  /** The load that brought a row. */
  public static final String LOAD_ID = "load_id";

  /** When the load that brought a row was committed, in exports. */
  public static final String LOADED_AT = "loaded_at";

  /** What DuckDB and PostgreSQL call their own columns, which hide those of the same name. */
  public static final Set<String> OF_ENGINES =
      Set.of("rowid", "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  private OwnColumns() {}

  /** Whether no column of a dataset may be called so. */
  public static boolean contains(String name) {
    return name.equals(LOAD_ID) || name.equals(LOADED_AT) || OF_ENGINES.contains(name);
  }
}
