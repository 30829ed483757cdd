package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.infer.Question;
import io.milepost.app.infer.Question.Choice;
import io.milepost.app.infer.Question.Typed;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final Question LOAD =
      new Question(
          "load",
          "What does a load do?",
          List.of(new Choice("rows stay", "append"), new Choice("rows go", "replace")));
  private static final Question ZONE =
      new Question(
          "zone",
          "In which zone?",
          List.of(
              new Choice("UTC", "UTC"),
              Choice.typed("another, such as Europe/Prague", Typed.ZONE)));
  private static final Question REGION =
      new Question(
          "region",
          "In which region?",
          List.of(new Choice("unknown", "unknown"), Choice.typed("another", Typed.NAME)));

  private final StringWriter told = new StringWriter();

  private Map<String, String> answers(String typed) {
    return answers(typed, List.of(LOAD, ZONE));
  }

  private Map<String, String> answers(String typed, List<Question> questions) {
    BufferedReader in = new BufferedReader(new StringReader(typed));
    return new Interview(in, new PrintWriter(told)).ask(questions);
  }

  @Test
  void takesNames() {
    assertThat(answers("2\n\nNew York\n", List.of(REGION))).containsEntry("region", "New York");
    assertThat(answers("Brno\n", List.of(REGION))).containsEntry("region", "Brno");
    assertThat(answers("\n", List.of(REGION))).containsEntry("region", "unknown");
    assertThat(answers("7\n1\n", List.of(REGION))).containsEntry("region", "unknown");
  }

  @Test
  void takesNumbers() {
    assertThat(answers("2\n1\n")).isEqualTo(Map.of("load", "replace", "zone", "UTC"));
    assertThat(told.toString()).contains("What does a load do?", "  1  rows stay", "  2  rows go");
  }

  @Test
  void anEmptyLineIsTheSafestAnswer() {
    assertThat(answers("\n\n")).isEqualTo(Map.of("load", "append", "zone", "UTC"));
  }

  @Test
  void asksAgainAfterWhatIsNoAnswer() {
    assertThat(answers("3\nreplace\n2\nEurope/Prague\n"))
        .isEqualTo(Map.of("load", "replace", "zone", "Europe/Prague"));
    assertThat(told.toString()).contains("Expected a number from 1 to 2.");
  }

  @Test
  void asksForTheNameOfAnotherZone() {
    assertThat(answers("1\n2\nEurope/Pragu\nEurope/Prague\n"))
        .containsEntry("zone", "Europe/Prague");
    assertThat(told.toString())
        .contains("found 'Europe/Pragu'. Did you mean 'Europe/Prague'?")
        .doesNotContain("Expected a number");
  }

  @Test
  void takesAZoneInPlaceOfANumber() {
    assertThat(answers("1\nEurope/Pragu\nEurope/Prague\n")).containsEntry("zone", "Europe/Prague");
    assertThat(told.toString()).contains("Did you mean 'Europe/Prague'?");
  }

  @Test
  void leavesOpenWhatIsNotAnswered() {
    assertThat(answers("2\n")).isEqualTo(Map.of("load", "replace"));
  }
}
