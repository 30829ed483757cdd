package io.milepost.ingest.s3;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of S3. */
final class Clients {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private Clients() {}

  /**
   * A client that is set up as the SDK finds it in the environment. One of another endpoint
   * addresses buckets by path, since most stores other than Amazon's have no host name for each.
   */
  static S3Client standard() {
    S3Client client = builder().build();
    if (client.serviceClientConfiguration().endpointOverride().isEmpty()) {
      return client;
    }
    client.close();
    return builder().forcePathStyle(true).build();
  }

  private static S3ClientBuilder builder() {
    return S3Client.builder()
        .region(region())
        .crossRegionAccessEnabled(true)
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE));
  }

  /** A bucket's own region is found from any other. */
  private static Region region() {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }
}
