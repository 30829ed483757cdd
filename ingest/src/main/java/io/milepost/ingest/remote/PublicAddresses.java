package io.milepost.ingest.remote;

import io.milepost.model.UsageException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps requests from this machine and its network, whatever name or redirect leads there: every
 * address of a host must be one of the public internet.
 */
public final class PublicAddresses implements AddressRule {
  private final Set<String> allowedHosts;
  private final AddressRule names;

  /**
   * @param allowedHosts hosts that may have private addresses
   */
  public PublicAddresses(Set<String> allowedHosts) {
    this(allowedHosts, ANY);
  }

  /**
   * @param names looks names up
   */
  public PublicAddresses(Set<String> allowedHosts, AddressRule names) {
    this.names = names;
    this.allowedHosts =
        allowedHosts.stream().map(PublicAddresses::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** Without the brackets that addresses have in a URI. */
  private static String plain(String host) {
    return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
  }

  @Override
  public List<InetAddress> addresses(String host) throws UnknownHostException {
    List<InetAddress> addresses = names.addresses(host);
    if (!allowedHosts.contains(plain(host))) {
      addresses.forEach(address -> requirePublic(host, address));
    }
    return addresses;
  }

  private static void requirePublic(String host, InetAddress address) {
    if (!isPublic(address)) {
      throw new UsageException(
          "Expected an address of the public internet, found '%s', which is %s. Run the server with --allow-address %s if files may be fetched from there."
              .formatted(host, address.getHostAddress(), host));
    }
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
  }

  /** Not 0/8, 100.64/10, 192.0.0/24, 198.18/15 or 240/4 (RFC 6890). */
  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xFF;
    int b = bytes[1] & 0xFF;
    return a != 0
        && !(a == 100 && b >= 64 && b < 128)
        && !(a == 192 && b == 0 && bytes[2] == 0)
        && !(a == 198 && (b == 18 || b == 19))
        && a < 240;
  }

  /**
   * In 2000::/3, where unicast is, and not 2002::/16 (6to4) or 2001::/32 (Teredo), which are IPv4
   * in disguise.
   */
  private static boolean isPublic6(byte[] bytes) {
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return (bytes[0] & 0xE0) == 0x20 && !sixToFour && !teredo;
  }
}
