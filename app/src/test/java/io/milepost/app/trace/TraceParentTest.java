package io.milepost.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void goesOnWithTheTraceOfTheCallerInASpanOfItsOwn() {
    TraceParent ours = TraceParent.continuing(CALLER);

    assertThat(ours.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(ours.spanId()).isNotEqualTo("00f067aa0ba902b7");
    assertThat(TraceParent.parse(ours.toString())).contains(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
      })
  void beginsATraceWhenThereIsNoneOrOneThatIsWrong(String header) {
    assertThat(TraceParent.parse(header)).isEmpty();
    TraceParent first = TraceParent.continuing(header);
    assertThat(TraceParent.parse(first.toString())).contains(first);
    assertThat(TraceParent.continuing(header).traceId()).isNotEqualTo(first.traceId());
  }

  @Test
  void takesWhatLaterVersionsAdd() {
    assertThat(TraceParent.parse(CALLER.replaceFirst("00", "01") + "-more")).isPresent();
  }
}
