package io.milepost.ingest.remote;

/**
 * One file at an address.
 *
 * @param address where it is, perhaps with credentials: for {@link RemoteFiles} only
 * @param size its bytes, or -1 when not known before it is opened
 */
public record RemoteFile(String address, long size) {

  /** The address without credentials: for the ledger and messages. */
  public String name() {
    return ShownAddress.of(address);
  }

  @Override
  public String toString() {
    return name();
  }
}
