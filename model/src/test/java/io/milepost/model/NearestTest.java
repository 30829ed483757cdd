package io.milepost.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> CITIES = List.of("Prague", "Turin", "Hamburg");

  @Test
  void namesTheNearest() {
    assertThat(Nearest.hint("Pargue", CITIES)).isEqualTo("Did you mean 'Prague'?");
    assertThat(Nearest.hint("turin", CITIES)).isEqualTo("Did you mean 'Turin'?");
    assertThat(Nearest.hint("Turinn", CITIES)).isEqualTo("Did you mean 'Turin'?");
    assertThat(Nearest.hint("Hmburg", CITIES)).isEqualTo("Did you mean 'Hamburg'?");
  }

  @Test
  void countsASwapOfNeighboursOnce() {
    assertThat(Nearest.find("abdc", List.of("abcd", "abxx"))).contains("abcd");
  }

  @Test
  void takesTheFirstByAlphabetOfEquallyNear() {
    assertThat(Nearest.find("cat", List.of("hat", "bat"))).contains("bat");
  }

  @Test
  void completesABeginning() {
    assertThat(Nearest.find("weekly", List.of("weekly-average", "weekday")))
        .contains("weekly-average");
  }

  @Test
  void listsThemWhenNoneIsNear() {
    assertThat(Nearest.hint("Reykjavik", CITIES))
        .isEqualTo("Known are 'Hamburg', 'Prague', 'Turin'.");
  }

  @Test
  void listsFiveAtMost() {
    assertThat(Nearest.hint("zzzz", List.of("a", "b", "c", "d", "e", "f", "g")))
        .isEqualTo("Known are 'a', 'b', 'c', 'd', 'e' and 2 more.");
  }

  @Test
  void saysNothingWhenNothingIsKnown() {
    assertThat(Nearest.hint("Prague", List.of())).isEmpty();
  }
}
