package io.milepost.app.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.DatasetParser;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.table.ViewFolder;
import java.nio.file.Path;
import java.util.Map;

/** Loads a sample as its draft says. */
final class DraftedLoad {
  private DraftedLoad() {}

  static long check(Draft draft, String text, Path spool) {
    return check(draft, Map.of(), text, spool);
  }

  /**
   * Fails when the draft is not right, or other rows are rejected than it tells; gives how many
   * rows there are.
   */
  static long check(Draft draft, Map<String, String> answers, String text, Path spool) {
    String yaml = draft.yaml(answers);
    Declaration declaration =
        DatasetParser.parse(draft.dataset() + ".yaml", yaml, new ViewFolder(spool));
    assertThat(declaration.problems()).as(yaml).isEmpty();
    Trial trial = Trial.of(declaration.getDataset(), text, spool);
    assertThat(trial.rejections()).as(yaml).containsExactlyElementsOf(draft.notTaken());
    return trial.rows();
  }
}
