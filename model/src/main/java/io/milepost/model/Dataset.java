package io.milepost.model;

/** A declared kind of input: how its files are written, and where its rows go. */
public sealed interface Dataset permits TripDataset, TableDataset, AreaDataset {

  /** How users call it. */
  String name();

  Format format();
}
