package io.milepost.app.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private static final int ANSWER_BYTES = 1000;

  private final AnswerCache cache = new AnswerCache(3 * 1300);
  private final AtomicInteger worked = new AtomicInteger();

  private void ask(String version, String question) throws IOException {
    byte[] answer =
        cache.get(
            version,
            question,
            () -> {
              worked.incrementAndGet();
              return new byte[ANSWER_BYTES];
            });
    assertThat(answer).hasSize(ANSWER_BYTES);
  }

  @Test
  void aQuestionIsAnsweredOnceAVersion() throws IOException {
    ask("1", "a");
    ask("1", "a");
    assertThat(worked).hasValue(1);
    ask("2", "a");
    assertThat(worked).hasValue(2);
  }

  @Test
  void theAnswerAskedForLongestAgoMakesRoom() throws IOException {
    ask("1", "a");
    ask("1", "b");
    ask("1", "c");
    ask("1", "a");
    ask("1", "d");
    worked.set(0);

    ask("1", "a");
    ask("1", "c");
    assertThat(worked).hasValue(0);
    ask("1", "b");
    assertThat(worked).hasValue(1);
  }
}
