package io.milepost.ingest.http;

import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and follows redirects. The client's own redirects would take the password along to
 * whichever host they lead to.
 */
final class Redirects {
  private static final int MOST = 10;
  private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);

  private final Duration patience;
  private final AddressRule rule;
  private final HttpClient client;

  Redirects(Duration patience, AddressRule rule) {
    this.patience = patience;
    this.rule = rule;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** The answer to GET, whose body the caller closes. */
  HttpResponse<InputStream> get(URI uri, String name, @Nullable Resumption resumption)
      throws IOException {
    URI at = uri;
    for (int hops = 0; hops <= MOST; hops++) {
      rule.require(at);
      HttpResponse<InputStream> response = send(request(at, uri, resumption));
      if (!STATUS.contains(response.statusCode())) {
        return response;
      }
      response.body().close();
      at = next(at, response, name);
    }
    throw new UsageException(
        "%s is redirected more than %d times. Check the address.".formatted(name, MOST));
  }

  private HttpRequest request(URI at, URI first, @Nullable Resumption resumption) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(withoutUser(at)).timeout(patience).header("User-Agent", "milepost");
    if (first.getRawUserInfo() != null && sameOrigin(at, first)) {
      request.header("Authorization", "Basic " + basic(first.getRawUserInfo()));
    }
    if (resumption != null) {
      resumption.addTo(request);
    }
    return request.build();
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, head -> new TimedBody(patience));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (IOException e) {
      throw new IOException(reason(e), e);
    }
  }

  /** The client tells some failures without a word. */
  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isEmpty()
        ? "no connection (%s)".formatted(failure.getClass().getSimpleName())
        : message;
  }

  private static URI next(URI from, HttpResponse<?> response, String name) {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI to = from.resolve(location);
      String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
      if (scheme.equals("https")
          || scheme.equals("http") && "http".equalsIgnoreCase(from.getScheme())) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new UsageException(
        "%s is redirected to '%s', which is not followed. Expected an address of https."
            .formatted(name, ShownAddress.of(location)));
  }

  private static boolean sameOrigin(URI one, URI other) {
    return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
        && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }

  private static URI withoutUser(URI uri) {
    String userInfo = uri.getRawUserInfo();
    return userInfo == null ? uri : URI.create(uri.toString().replaceFirst("//[^@/]*@", "//"));
  }

  private static String basic(String rawUserInfo) {
    String decoded = URLDecoder.decode(rawUserInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(decoded.getBytes(StandardCharsets.UTF_8));
  }
}
