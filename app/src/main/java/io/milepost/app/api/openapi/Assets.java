package io.milepost.app.api.openapi;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Files of the program itself that browsers show. */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private final String root;

  /**
   * @param root the folder in the class path, with a slash before and behind
   */
  public Assets(String root) {
    this.root = root;
  }

  /** The files that a jar of WebJars brings to browsers. */
  public static Assets ofJar(String group, String artifact) {
    Properties build = new Properties();
    String about = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
    try (InputStream in = Assets.class.getResourceAsStream(about)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Assets(
        "/META-INF/resources/webjars/%s/%s/".formatted(artifact, build.getProperty("version")));
  }

  /** Serves the files under {@code path}, and {@code index.html} at it. */
  public void register(RoutesConfig routes, String path) {
    routes.get(path, context -> send(context, "index.html"));
    routes.get(
        (path.equals("/") ? "" : path) + "/<file>",
        context -> send(context, context.pathParam("file")));
  }

  /**
   * Sends one file.
   *
   * @throws NotFoundResponse when there is none of that name
   */
  public void send(Context context, String file) throws IOException {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    InputStream in = type == null || file.contains("..") ? null : open(file);
    if (in == null) {
      throw new NotFoundResponse();
    }
    try (in) {
      answer(context, String.valueOf(type), in.readAllBytes());
    }
  }

  /** Sends what the browser does not have yet. */
  private static void answer(Context context, String type, byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    String tag = "W/\"%08x.%d\"".formatted(crc.getValue(), content.length);
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(type).result(content);
    }
  }

  private @Nullable InputStream open(String file) {
    return Assets.class.getResourceAsStream(root + file);
  }
}
