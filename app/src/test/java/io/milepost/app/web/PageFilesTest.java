package io.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.api.TestServer;
import io.milepost.app.config.Home;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Scope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the page, as a server with keys gives them. */
class PageFilesTest {
  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/page[^\"]*)\"");
  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void start() {
    Path home = directory.resolve("home");
    String unused = new ApiKeys(new Home(home)).add("reader", Scope.READ, Clock.systemUTC());
    server = TestServer.start(home);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<String> files() {
    String page = server.get("/").body();
    return FILE.matcher(page).results().map(found -> found.group(1)).distinct().toList();
  }

  @Test
  void theyNeedNoKeyAndComeOnce() {
    assertThat(files()).hasSizeGreaterThan(8);
    for (String file : files()) {
      HttpResponse<String> first = server.get(file);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(first.statusCode()).as(file).isEqualTo(200);
      assertThat(server.send(server.request(file).header("If-None-Match", tag)).statusCode())
          .as(file)
          .isEqualTo(304);
    }
    assertThat(server.get("/v1/regions").statusCode()).isEqualTo(401);
  }

  @Test
  void nothingElseIsGiven() {
    for (String path :
        List.of("/page/none.js", "/page/data/LICENSE", "/page/..%2fWebPage.class", "/elsewhere")) {
      assertThat(server.get(path).statusCode()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void noScriptOrStyleStandsInThePageItself() {
    HttpResponse<String> page = server.get("/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("<style", " style=", "onclick=", "<script>");
  }
}
