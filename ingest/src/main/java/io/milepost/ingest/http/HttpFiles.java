package io.milepost.ingest.http;

import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.RemoteFiles;
import io.milepost.ingest.remote.ResumingInputStream;
import io.milepost.ingest.remote.Retries;
import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

/**
 * Files at addresses of http and https. User and password in an address are sent as RFC 7617 says,
 * to its own host only.
 */
public final class HttpFiles implements RemoteFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Retries retries;
  private final Redirects requests;

  public HttpFiles() {
    this(AddressRule.ANY);
  }

  /**
   * @param rule which addresses requests are sent to
   */
  public HttpFiles(AddressRule rule) {
    this(Retries.STANDARD, PATIENCE, rule);
  }

  /**
   * @param patience how long to wait for a connection, an answer, and each piece of a file
   */
  public HttpFiles(Retries retries, Duration patience) {
    this(retries, patience, AddressRule.ANY);
  }

  HttpFiles(Retries retries, Duration patience, AddressRule rule) {
    this.retries = retries;
    this.requests = new Redirects(new WebClient(rule, patience));
  }

  /** An address of http is one file; whether it is there is not asked before it is opened. */
  @Override
  public List<RemoteFile> list(String address) {
    uri(address);
    return List.of(new RemoteFile(address, -1));
  }

  @Override
  public OpenedFile open(RemoteFile file) {
    HttpFile opener = new HttpFile(requests, uri(file.address()), file.name());
    try {
      InputStream first = retries.call(() -> opener.open(0));
      long size = opener.size();
      return new OpenedFile(new ResumingInputStream(first, size, opener, retries), size);
    } catch (IOException e) {
      throw new RetryableException(
          "%s cannot be read: %s. Try again later.".formatted(file.name(), e.getMessage()), e);
    }
  }

  /**
   * The address as it is written down.
   *
   * @throws UsageException when it is none of a host
   */
  public static URI uri(String address) {
    try {
      URI uri = new URI(address.replace(" ", "%20"));
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, without the text of the exception, which has the address
    }
    throw new UsageException(
        "Expected an address such as https://host/path, found '%s'. Check how it is written."
            .formatted(ShownAddress.of(address)));
  }
}
