package io.milepost.app.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedTest {
  private static final List<String> OFFERED = List.of("application/json", "text/csv");

  private static String best(String header) {
    return Accepted.of(header).best(OFFERED).orElse("none");
  }

  @Test
  void theFirstOfEqualsIsGiven() {
    assertThat(Accepted.of(null).best(OFFERED)).contains("application/json");
    assertThat(best("*/*")).isEqualTo("application/json");
    assertThat(best("text/csv, application/json")).isEqualTo("application/json");
  }

  @Test
  void weightsAndExactNamesGoFirst() {
    assertThat(best("text/csv")).isEqualTo("text/csv");
    assertThat(best("text/*")).isEqualTo("text/csv");
    assertThat(best("application/json;q=0.5, text/csv;q=0.9")).isEqualTo("text/csv");
    assertThat(best("application/json;q=0, */*")).isEqualTo("text/csv");
    assertThat(best("TEXT/CSV; charset=utf-8")).isEqualTo("text/csv");
  }

  @Test
  void whatIsNotOfferedIsNotGiven() {
    assertThat(best("image/png")).isEqualTo("none");
    assertThat(best("*/*;q=0")).isEqualTo("none");
  }
}
