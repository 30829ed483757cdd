package io.milepost.ingest.http;

import io.milepost.ingest.remote.AddressRule;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as they are: follows no redirects, keeps no cookies, unpacks nothing, tries
 * nothing again. An address that a rule has judged is the one that is connected to, whatever the
 * host's name leads to a moment later. Thread-safe.
 */
public final class WebClient {
  private static final int MOST_CONNECTIONS = 100;

  private final CloseableHttpClient client;
  private final AddressRule rule;
  private final Duration patience;
  private final ProxySelector proxies;

  /**
   * By way of the proxies of this process, if it has any; they are judged, too.
   *
   * @param rule which addresses requests are sent to
   * @param patience how long to wait for a connection, for all headers of an answer from then on,
   *     and for each piece of its body
   */
  public WebClient(AddressRule rule, Duration patience) {
    this(rule, patience, ProxySelector.getDefault());
  }

  WebClient(AddressRule rule, Duration patience, ProxySelector proxies) {
    this.rule = rule;
    this.patience = patience;
    this.proxies = proxies;
    client =
        HttpClients.custom()
            .useSystemProperties()
            .setRoutePlanner(new SystemDefaultRoutePlanner(proxies))
            .setConnectionManager(connections(rule, Timeout.of(patience)))
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(patience)).build())
            .setUserAgent("milepost")
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      AddressRule rule, Timeout patience) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver(rule))
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(patience)
                .setSocketTimeout(patience)
                .build())
        .build();
  }

  /** Looks a name up and judges what comes, in one. */
  private static DnsResolver resolver(AddressRule rule) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
        return rule.addresses(host).toArray(InetAddress[]::new);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  /**
   * Sends a request.
   *
   * @param body null for none
   * @throws io.milepost.model.UsageException when it may not be sent there
   * @throws IOException when there is no answer
   */
  public Answer send(String method, URI uri, Map<String, String> headers, byte @Nullable [] body)
      throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
    headers.forEach(request::setHeader);
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body, (ContentType) null));
    }
    Deadline deadline = new Deadline(patience.multipliedBy(2), request::abort);
    try (deadline) {
      judgeBehindProxy(uri);
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      return new Answer(response.getCode(), headers(response), new Body(request, response));
    } catch (IOException e) {
      throw new IOException(request.isAborted() ? late() : reason(e), e);
    }
  }

  /** A proxy looks the host up itself: here, only the proxy's own name would be judged. */
  private void judgeBehindProxy(URI uri) throws IOException {
    boolean proxied =
        proxies.select(uri).stream().anyMatch(proxy -> proxy.type() == Proxy.Type.HTTP);
    if (proxied && rule != AddressRule.ANY) {
      rule.addresses(uri.getHost());
    }
  }

  private String late() {
    return "no answer came for %d seconds".formatted(patience.multipliedBy(2).toSeconds());
  }

  private static HttpHeaders headers(ClassicHttpResponse response) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (var header : response.getHeaders()) {
      all.merge(
          header.getName(),
          List.of(header.getValue()),
          (one, other) -> List.copyOf(concat(one, other)));
    }
    return HttpHeaders.of(all, (name, value) -> true);
  }

  private static List<String> concat(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The client tells some failures without a word. */
  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isEmpty()
        ? "no connection (%s)".formatted(failure.getClass().getSimpleName())
        : message;
  }

  /** The body; closing it before its end cuts the connection off, and reads no rest. */
  private final class Body extends FilterInputStream {
    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private boolean ended;

    Body(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
      super(
          response.getEntity() == null
              ? InputStream.nullInputStream()
              : response.getEntity().getContent());
      this.request = request;
      this.response = response;
      this.ended = response.getEntity() == null;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int read = super.read(into, offset, length);
        ended |= read < 0;
        return read;
      } catch (SocketTimeoutException e) {
        throw new IOException("no data came for %d seconds".formatted(patience.toSeconds()), e);
      }
    }

    @Override
    public void close() throws IOException {
      if (ended) {
        response.close(); // the connection may be used again
        return;
      }
      request.abort();
      try {
        response.close();
      } catch (IOException e) {
        // cut off, as it was to be
      }
    }
  }
}
