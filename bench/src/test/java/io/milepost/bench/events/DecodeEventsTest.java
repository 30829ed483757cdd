package io.milepost.bench.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.bench.setting.Installation;
import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeEventsTest {
  private static final String EVENT =
      "{\"event\":\"register\",\"on\":\"vehicle\",\"at\":\"2019-06-01T18:17:04Z\",\"data\":{\"id\":\"v\"}}\n";

  @TempDir private Path home;

  @BeforeEach
  void declare() throws IOException {
    MilepostEvents.declare(new Installation(Path.of("..")), home);
  }

  private void decode(String text, long rows) throws IOException {
    Path file = Files.writeString(home.resolve("events.json"), text);
    DecodeEvents.main(new String[] {home.toString(), file.toString(), Long.toString(rows)});
  }

  @Test
  void allRowsAreDecoded() {
    assertThatCode(() -> decode(EVENT.repeat(3), 3)).doesNotThrowAnyException();
  }

  @Test
  void aRowThatIsMissingOrRejectedIsAFault() {
    assertThatThrownBy(() -> decode(EVENT.repeat(2), 3)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> decode(EVENT.repeat(3) + "{}\n", 3))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith("found 3 and 1 rejected");
  }
}
