package io.milepost.app.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.load.LoadListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final TerminalProgress progress =
      new TerminalProgress(
          new PrintStream(terminal, true, StandardCharsets.UTF_8), false, false, 80);

  private String drawn() {
    String drawn = terminal.toString(StandardCharsets.UTF_8);
    terminal.reset();
    return drawn;
  }

  @Test
  void ofLoadsBesideEachOtherOneIsShownAndThenTheNext() {
    LoadListener first = progress.begin();
    LoadListener second = progress.begin();
    first.storing("a.csv", 11);
    second.storing("b.csv", 22);
    assertThat(terminal.toString(StandardCharsets.UTF_8)).doesNotContain("Storing 22 rows");
    first.ended();
    assertThat(drawn()).contains("Storing 11 rows");
    second.ended();
    assertThat(drawn()).contains("Storing 22 rows").doesNotContain("Storing 11 rows");
  }

  @Test
  void whoEndsSecondLeavesTheFirstBarAlone() {
    LoadListener first = progress.begin();
    LoadListener second = progress.begin();
    first.storing("a.csv", 11);
    second.storing("b.csv", 22);
    second.ended();
    drawn();
    first.ended();
    assertThat(drawn()).contains("Storing 11 rows");
  }
}
