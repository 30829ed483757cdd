package io.milepost.ingest.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://host/a.csv                         | https://host/a.csv
          https://ann:s3cr@t@host/a.csv              | https://host/a.csv
          HTTP://ann@host:81/a.csv                   | HTTP://host:81/a.csv
          https://host/a?date=2018-05-01&sig=ab%2Fc  | https://host/a?date=2018-05-01&sig=…
          https://host/a?month=2018-05               | https://host/a?month=2018-05
          https://host/a?token=2018-05-01x           | https://host/a?token=…
          https://host/a?ab12                        | https://host/a?…
          https://host/a#access_token=ab             | https://host/a
          s3://bucket/a=1/b.csv                      | s3://bucket/a=1/b.csv
          jdbc:postgresql://ann:pw@host/db           | jdbc:postgresql://host/db
          milepost ingest https://a:b@c/d e@f        | milepost ingest https://c/d e@f
          data/a@b.csv                               | data/a@b.csv
          """)
  void credentialsAreLeftOut(String address, String shown) {
    assertThat(ShownAddress.of(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource("https://ann:secret@host/a?sig=secret")
  void aRemoteFileTellsNoSecret(String address) {
    assertThat(new RemoteFile(address, -1)).asString().doesNotContain("secret");
  }
}
