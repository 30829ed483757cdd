package io.milepost.ingest.http;

import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects. A client's own would take the password along to whichever host they lead to.
 */
final class Redirects {
  private static final int MOST = 10;
  private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);

  private final WebClient client;

  Redirects(WebClient client) {
    this.client = client;
  }

  /** The answer to GET, whose body the caller closes. */
  Answer get(URI uri, String name, @Nullable Resumption resumption) throws IOException {
    URI at = uri;
    for (int hops = 0; hops <= MOST; hops++) {
      Answer response = client.send("GET", withoutUser(at), headers(at, uri, resumption), null);
      if (!STATUS.contains(response.status())) {
        return response;
      }
      response.body().close();
      at = next(at, response, name);
    }
    throw new UsageException(
        "%s is redirected more than %d times. Check the address.".formatted(name, MOST));
  }

  private static Map<String, String> headers(URI at, URI first, @Nullable Resumption resumption) {
    Map<String, String> headers = new HashMap<>();
    if (first.getRawUserInfo() != null && sameOrigin(at, first)) {
      headers.put("Authorization", "Basic " + basic(first.getRawUserInfo()));
    }
    if (resumption != null) {
      resumption.addTo(headers);
    }
    return headers;
  }

  private static URI next(URI from, Answer response, String name) {
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
