package io.milepost.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.cases.CaseFile;
import io.milepost.ingest.cases.ConformanceContract;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.MilepostException;
import io.milepost.model.RejectionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ConformanceTest extends ConformanceContract {
  ConformanceTest() {
    super(RejectionCode.Of.TRIPS);
  }

  @Override
  protected List<String> outcome(CaseFile conformance, int chunkBytes) {
    Map<String, String> options = options(conformance);
    int longest = Integer.parseInt(options.getOrDefault("max_row_bytes", "1000000"));
    try {
      BlockSizes sizes = new BlockSizes(chunkBytes, longest);
      Decoded decoded = Decoded.of(CaseDataset.of(options), conformance.input(), sizes, 1);
      List<String> lines = new ArrayList<>();
      decoded.trips().forEach(trip -> lines.add(escape(trip)));
      decoded.rejections().forEach(rejection -> lines.add(text(rejection)));
      assertThat(decoded.summary().rowsRead()).isEqualTo(lines.size());
      return lines;
    } catch (MilepostException e) {
      return List.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Map<String, String> options(CaseFile conformance) {
    Map<String, String> options = new HashMap<>();
    for (String line : conformance.declared()) {
      String[] option = line.split(": ", 2);
      options.put(option[0], option[1]);
    }
    return options;
  }
}
