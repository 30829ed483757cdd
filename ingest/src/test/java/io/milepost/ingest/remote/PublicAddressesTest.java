package io.milepost.ingest.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::1",
        "2001:0:53aa:64c::1",
        "64:ff9b::a00:1",
        "ff02::1"
      })
  void addressesOfThisNetworkAreNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "8.8.8.8",
        "100.128.0.1",
        "2606:2800:220:1::1",
        "2001:4860:4860::8888"
      })
  void othersAre(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void namesThatLeadHereAreRefusedUnlessTheyAreAllowed() {
    assertThatThrownBy(() -> new PublicAddresses(Set.of()).addresses("localhost"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--allow-address localhost");
    assertThatCode(() -> new PublicAddresses(Set.of("LocalHost")).addresses("localhost"))
        .doesNotThrowAnyException();
  }

  @Test
  void aNameIsJudgedEachTimeThatItIsLookedUp() throws UnknownHostException {
    List<String> answers = new ArrayList<>(List.of("8.8.8.8", "127.0.0.1"));
    PublicAddresses rule =
        new PublicAddresses(Set.of(), host -> List.of(InetAddress.getByName(answers.remove(0))));

    assertThat(rule.addresses("trips.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
    assertThatThrownBy(() -> rule.addresses("trips.example"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'trips.example', which is 127.0.0.1");
  }

  @Test
  void eachAddressOfANameIsJudged() {
    PublicAddresses rule =
        new PublicAddresses(
            Set.of(),
            host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.1.2.3")));

    assertThatThrownBy(() -> rule.addresses("trips.example"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'trips.example', which is 10.1.2.3");
  }
}
