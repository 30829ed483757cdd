package io.milepost.app.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void takesTheFirstLocaleThatIsSet() {
    assertThat(Terminal.showsUnicode(Map.of("LANG", "de_DE.UTF-8"))).isTrue();
    assertThat(Terminal.showsUnicode(Map.of("LANG", "C.utf8", "LC_ALL", ""))).isTrue();
    assertThat(Terminal.showsUnicode(Map.of("LANG", "C.UTF-8", "LC_ALL", "C"))).isFalse();
    assertThat(Terminal.showsUnicode(Map.of())).isFalse();
  }

  @Test
  void showsNoColourWhereNoneIsWanted() {
    assertThat(Terminal.showsColour(1, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.showsColour(1, Map.of("TERM", "dumb"))).isFalse();
  }
}
