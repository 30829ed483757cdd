package io.milepost.app.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.LoadEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentFramesTest {
  private final RecentFrames recent = new RecentFrames(4, 10);

  private void add(long... ids) {
    for (long id : ids) {
      recent.add(new Frame(id, 1, LoadEvent.Kind.PROGRESS, new byte[100]));
    }
  }

  private List<Long> after(long id) {
    return recent.after(id, 1000).stream().map(Frame::eventId).toList();
  }

  @Test
  void givesWhatCameAfter() {
    add(10, 11, 12);

    assertThat(after(9)).containsExactly(10L, 11L, 12L);
    assertThat(after(11)).containsExactly(12L);
    assertThat(after(12)).isEmpty();
    assertThat(recent.after(9, 150)).hasSize(2);
  }

  @Test
  void saysHowFarItReaches() {
    assertThat(recent.reaches(9)).isTrue();
    assertThat(recent.reaches(8)).isFalse();

    add(10, 11, 12, 13, 14);
    assertThat(recent.reaches(9)).isFalse();
    assertThat(recent.reaches(10)).isTrue();
    assertThat(after(10)).containsExactly(11L, 12L, 13L, 14L);
  }

  @Test
  void nothingBeforeAGapIsGiven() {
    add(10, 11, 20);

    assertThat(recent.reaches(11)).isFalse();
    assertThat(after(19)).containsExactly(20L);
  }
}
