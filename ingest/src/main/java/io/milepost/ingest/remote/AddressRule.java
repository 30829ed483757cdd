package io.milepost.ingest.remote;

import java.io.IOException;
import java.net.URI;

/** Which addresses files are fetched from; asked before each request, also after a redirect. */
@FunctionalInterface
public interface AddressRule {
  /** Whatever the address. */
  AddressRule ANY = uri -> {};

  /**
   * Does nothing when a request may be sent there.
   *
   * @throws io.milepost.model.UsageException when it may not
   * @throws IOException when its host is not known now
   */
  void require(URI uri) throws IOException;
}
