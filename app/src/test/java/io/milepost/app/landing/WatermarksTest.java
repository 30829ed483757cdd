package io.milepost.app.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Home;
import io.milepost.ingest.jdbc.Bound;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatermarksTest {
  @TempDir private Path directory;
  private Watermarks watermarks;

  @BeforeEach
  void noteThree() {
    watermarks = new Watermarks(new Home(directory), "rides", "rides changed_at");
    watermarks.note(4, null, bound(10));
    watermarks.note(5, bound(10), bound(20));
    watermarks.note(6, bound(20), bound(30));
  }

  private static Bound bound(int watermark) {
    return Bound.parse("number " + watermark);
  }

  private @Nullable Bound last(Set<Long> counting) {
    return watermarks.last(counting::contains);
  }

  @Test
  void isThatOfTheLastLoad() {
    assertThat(last(Set.of(4L, 5L, 6L))).isEqualTo(bound(30));
    assertThat(last(Set.of(4L, 5L))).isEqualTo(bound(20));
    assertThat(last(Set.of())).isNull();
  }

  @Test
  void aLoadThatBuiltOnAnUndoneOneDoesNotCountEither() {
    assertThat(last(Set.of(4L, 6L))).isEqualTo(bound(10));
    assertThat(last(Set.of(5L, 6L))).isNull();
  }

  @Test
  void loadsGoOnBeforeTheGap() {
    watermarks.note(7, bound(10), bound(40));
    watermarks.note(8, bound(40), bound(50));
    assertThat(last(Set.of(4L, 6L, 7L))).isEqualTo(bound(40));
    assertThat(last(Set.of(4L, 6L, 7L, 8L))).isEqualTo(bound(50));
    assertThat(last(Set.of(4L, 6L, 8L))).isEqualTo(bound(10));
  }

  @Test
  void thoseOfOtherRowsDoNotCount() {
    Watermarks others = new Watermarks(new Home(directory), "rides", "rides id");
    assertThat(others.last(any -> true)).isNull();
    others.note(9, null, bound(99));
    assertThat(last(Set.of(4L, 5L, 6L, 9L))).isEqualTo(bound(30));
  }
}
