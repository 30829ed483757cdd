package io.milepost.ingest.remote;

import org.jspecify.annotations.Nullable;

/**
 * One file at an address.
 *
 * @param address where it is, perhaps with credentials: for {@link RemoteFiles} only
 * @param size its bytes, or -1 when not known before it is opened
 * @param version what its server calls this version of it (an ETag), or null when not known
 */
public record RemoteFile(String address, long size, @Nullable String version) {

  /** The address without credentials: for the ledger and messages. */
  public String name() {
    return ShownAddress.of(address);
  }

  @Override
  public String toString() {
    return name();
  }
}
