package io.milepost.ingest.csv;

import io.milepost.ingest.cases.CaseFile;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.TripDataset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One conformance case: options of the dataset, the input, and what must come out of it. See {@code
 * cases/README.md} for the format.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Case(String name, Map<String, String> options, byte[] input, List<String> expected) {

  @Override
  public String toString() {
    return name;
  }

  TripDataset dataset() {
    return CaseDataset.of(options);
  }

  BlockSizes sizes(int chunkBytes) {
    return new BlockSizes(
        chunkBytes, Integer.parseInt(options.getOrDefault("max_row_bytes", "1000000")));
  }

  static List<Case> all() {
    return CaseFile.all(Case.class).stream().map(Case::of).toList();
  }

  private static Case of(CaseFile file) {
    Map<String, String> options = new HashMap<>();
    file.declared().forEach(line -> options.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
    return new Case(file.name(), options, file.input(), file.expected());
  }
}
