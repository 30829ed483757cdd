package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of loads, the latest first. */
class LoadsTest {
  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void load() {
    server = TestServer.start(directory.resolve("home"));
    for (String year : List.of("2018", "2019", "2018", "2020")) {
      server.ingest(TestServer.TRIPS.replace("2018", year));
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<String> asked(String query) {
    return TestServer.json(server.get("/v1/loads?" + query)).findValuesAsText("load_id");
  }

  @Test
  void pagesFollowEachOther() {
    assertThat(asked("limit=3")).containsExactly("4", "3", "2");
    assertThat(asked("limit=3&before=2")).containsExactly("1");
    assertThat(asked("")).containsExactly("4", "3", "2", "1");
  }

  @Test
  void someAreLeftOut() {
    assertThat(asked("state=committed&limit=2")).containsExactly("4", "2");
    assertThat(asked("state=already_loaded")).containsExactly("3");
    assertThat(asked("dataset=bikes")).isEmpty();
  }

  @Test
  void namedOnesAreToldAsPagesAre() {
    assertThat(asked("ids=1,9,2,3")).containsExactly("3", "2", "1");
    assertThat(asked("ids=1,2,3&state=committed&before=3&limit=1")).containsExactly("2");
  }
}
