package io.milepost.model;

import java.util.List;

/**
 * A dataset with tables of its own.
 *
 * @param tables where rows go, at least one; a row goes to the first whose conditions it meets
 * @param drift what is done when the input is not as declared
 * @param checks judge a load before it becomes visible
 * @param views SQL that the dataset owns, in an order in which they can be made
 * @param dependsOn names of datasets that are loaded before this one, in a run of several
 */
public record TableDataset(
    String name,
    Format format,
    LoadMode mode,
    DriftPolicy drift,
    List<DatasetTable> tables,
    List<Check> checks,
    List<DatasetView> views,
    List<String> dependsOn)
    implements Dataset {
  public TableDataset {
    tables = List.copyOf(tables);
    checks = List.copyOf(checks);
    views = List.copyOf(views);
    dependsOn = List.copyOf(dependsOn);
  }

  /** This dataset with tables that have followed what a source holds. */
  public TableDataset following(Drift change) {
    List<DatasetTable> followed = tables.stream().map(table -> table.following(change)).toList();
    return new TableDataset(name, format, mode, drift, followed, checks, views, dependsOn);
  }
}
