package io.milepost.ingest.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses requests are sent to; asked before each connection, also after a redirect. The
 * connection goes to one of the addresses that are given, and to no other.
 */
@FunctionalInterface
public interface AddressRule {
  /** Whatever the address. */
  AddressRule ANY = host -> List.of(InetAddress.getAllByName(host));

  /**
   * The addresses of a host.
   *
   * @param host a name or an address
   * @throws io.milepost.model.UsageException when requests may not be sent there
   * @throws UnknownHostException when the host is not known now
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
