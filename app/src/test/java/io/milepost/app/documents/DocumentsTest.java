package io.milepost.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.RejectionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents keep up with the code. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE_ROW =
      Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void everyRejectionCodeIsDocumented() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/rejections.md"));

    assertThat(groups(CODE_ROW, text))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RejectionCode.values()).map(RejectionCode::code).toList());
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (String document : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
      List<String> targets = groups(LINK, Files.readString(ROOT.resolve(document)));

      assertThat(targets)
          .as(document)
          .isNotEmpty()
          .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
    }
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
