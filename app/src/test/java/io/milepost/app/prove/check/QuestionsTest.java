package io.milepost.app.prove.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area.Box;
import io.milepost.model.Match;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final List<Question> QUESTIONS =
      Questions.about(
          List.of(
              new Trip("Prague", 14.5, 50.25, 14.25, 50.5, LocalDate.of(2024, 2, 29), "baba_car")));

  @Test
  void manyBoxesAreAskedAboutWithEveryMatch() {
    assertThat(QUESTIONS.stream().map(Question::area).distinct()).hasSizeGreaterThan(20);
    assertThat(QUESTIONS.stream().map(Question::match).distinct())
        .containsExactlyInAnyOrder(Match.values());
  }

  @Test
  void someBoxesCrossTheAntimeridian() {
    assertThat(QUESTIONS).anyMatch(question -> ((Box) question.area()).crossesAntimeridian());
  }

  @Test
  void someBoxesHaveTripsExactlyOnTheirSides() {
    assertThat(QUESTIONS).extracting(Question::area).contains(new Box(14.25, 50.25, 14.5, 50.5));
  }
}
