package io.milepost.bench.routes;

import io.milepost.model.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The group of each trip as a peer wrote it: a number a line, in the order of the trips. */
final class GroupFile {
  private GroupFile() {}

  /**
   * Compares a file of groups with the truth.
   *
   * @param groups a line for each trip; {@value Contingency#NONE} for those in no group
   * @param truth as the generator writes it
   * @throws DataException when one has more lines than the other
   */
  static Contingency compare(Path groups, Path truth) throws IOException {
    Contingency contingency = new Contingency();
    try (BufferedReader found = Files.newBufferedReader(groups);
        BufferedReader planted = Files.newBufferedReader(truth)) {
      planted.readLine();
      String group = found.readLine();
      String row = planted.readLine();
      while (group != null && row != null) {
        contingency.add(route(row), Long.parseLong(group), 1);
        group = found.readLine();
        row = planted.readLine();
      }
      if (group != null || row != null) {
        throw new DataException(
            "Expected as many groups as trips, but there are %s in %s than in %s."
                .formatted(group == null ? "fewer" : "more", groups, truth));
      }
    }
    return contingency;
  }

  private static long route(String row) {
    String route = row.substring(row.indexOf(',') + 1);
    return route.isEmpty() ? Contingency.NONE : Long.parseLong(route);
  }
}
