package io.milepost.app.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.DatasetParser;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.table.ViewFolder;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.Rejection;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads a sample as its draft says. */
final class DraftedLoad {
  private DraftedLoad() {}

  static long check(Draft draft, String text, Path spool) {
    return check(draft, Map.of(), text, spool);
  }

  /** Fails when the draft is not right, or a row is rejected; gives how many rows there are. */
  static long check(Draft draft, Map<String, String> answers, String text, Path spool) {
    String yaml = draft.yaml(answers);
    Declaration declaration =
        DatasetParser.parse(draft.dataset() + ".yaml", yaml, new ViewFolder(spool));
    assertThat(declaration.problems()).as(yaml).isEmpty();
    List<Rejection> rejections = new ArrayList<>();
    TableDataset dataset = (TableDataset) declaration.getDataset();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TableSource source =
        Sources.tables(
            dataset,
            new OpenedFile(new ByteArrayInputStream(bytes), bytes.length),
            "sample",
            spool)) {
      try (TableReader reader = source.openReader()) {
        List<TableBatch> batches = reader.newBatches();
        while (reader.next(batches)) {
          batches.forEach(TableBatch::clear);
        }
      }
      source.summary().rejections().forEach(rejections::add);
      assertThat(rejections).as(yaml).isEmpty();
      return source.summary().rowsRead();
    }
  }
}
