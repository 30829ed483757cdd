package io.milepost.bench.routes;

import java.util.List;

/** The methods of {@code milepost routes discover} that are compared. */
enum StoredMethod {
  DENSITY("Milepost density", ""),
  GRID("Milepost grid", "--method=grid"),
  KMEANS("Milepost k-means, 5", "--method=kmeans --clusters=5");

  private final String title;
  private final String options;

  StoredMethod(String title, String options) {
    this.title = title;
    this.options = options;
  }

  /** As tables show it. */
  String title() {
    return title;
  }

  /** Options of the command: none for the default. */
  List<String> options() {
    return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
  }
}
