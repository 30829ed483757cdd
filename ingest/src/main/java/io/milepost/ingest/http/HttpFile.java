package io.milepost.ingest.http;

import io.milepost.ingest.remote.BusyException;
import io.milepost.ingest.remote.ResumingInputStream.Opener;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of a web server, read from its start, and again from where a connection broke. */
final class HttpFile implements Opener {
  private final Redirects requests;
  private final URI uri;
  private final String name;
  private @Nullable Version version;
  private long size = -1;

  /**
   * @param name the address without credentials
   */
  HttpFile(Redirects requests, URI uri, String name) {
    this.requests = requests;
    this.uri = uri;
    this.name = name;
  }

  /** Bytes in all, or -1 when the server did not tell; known after the first opening. */
  long size() {
    return size;
  }

  @Override
  public InputStream open(long offset) throws IOException {
    Answer response = requests.get(uri, name, offset == 0 ? null : resumption(offset));
    try {
      return body(response, offset);
    } catch (IOException | RuntimeException e) {
      response.body().close();
      throw e;
    }
  }

  private Resumption resumption(long offset) {
    String validator =
        version()
            .validator()
            .orElseThrow(() -> changed("cannot be told to be the same as before", offset));
    return new Resumption(offset, validator);
  }

  private InputStream body(Answer response, long offset) throws IOException {
    switch (response.status()) {
      case 200 -> {
        return whole(response, offset);
      }
      case 206 -> {
        return rest(response, offset);
      }
      case 416, 412 -> throw changed("is another file now", offset);
      default -> throw failure(response);
    }
  }

  private InputStream whole(Answer response, long offset) throws IOException {
    if (version == null) {
      version = Version.of(response.headers());
      size = size(response.headers());
    } else if (offset > 0 || version.isKnown()) {
      requireSame(response.headers(), offset);
    } else if (size(response.headers()) != size) {
      throw changed("is another file now", offset);
    }
    response.body().skipNBytes(offset); // a server without ranges
    return response.body();
  }

  private static long size(HttpHeaders headers) {
    return headers.firstValueAsLong("Content-Length").orElse(-1);
  }

  private InputStream rest(Answer response, long offset) throws IOException {
    requireSame(response.headers(), offset);
    String range = response.headers().firstValue("Content-Range").orElse("nothing");
    if (!range.startsWith("bytes " + offset + "-")) {
      throw new IOException(
          "expected bytes from %d on, the server sent %s".formatted(offset, range));
    }
    return response.body();
  }

  private void requireSame(HttpHeaders headers, long offset) {
    if (!version().isSameAs(Version.of(headers))) {
      throw changed("is another file now", offset);
    }
  }

  private Version version() {
    return version == null ? new Version(Optional.empty()) : version;
  }

  private RetryableException changed(String how, long offset) {
    return new RetryableException(
        String.format(
            Locale.ROOT,
            "The connection to %s broke after %,d bytes, and what is there %s. Try again from the start.",
            name,
            offset,
            how));
  }

  private IOException failure(Answer response) {
    int status = response.status();
    return switch (status) {
      case 401, 403, 407 ->
          throw new UsageException(
              "%s may not be read (status %d). Check user, password or token in the address."
                  .formatted(name, status));
      case 404, 410 ->
          throw new UsageException(
              "There is no file at %s (status %d). Check the address.".formatted(name, status));
      case 408, 425, 429, 500, 502, 503, 504 ->
          new BusyException("the server answered with status " + status, asked(response.headers()));
      default ->
          throw new UsageException(
              "Expected %s to be a file, the server answered with status %d. Check the address."
                  .formatted(name, status));
    };
  }

  /** Seconds in Retry-After; a date there is not looked at. */
  private static Duration asked(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }
}
