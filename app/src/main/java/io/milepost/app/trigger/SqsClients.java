package io.milepost.app.trigger;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes clients of SQS. */
final class SqsClients {
  private static final Pattern AMAZON = Pattern.compile("sqs\\.([a-z0-9-]+)\\.amazonaws\\.com.*");

  private SqsClients() {}

  /**
   * A client of the service that a queue belongs to; its credentials are those that the SDK finds
   * in the environment.
   */
  static SqsClient of(URI queue) {
    Matcher amazon = AMAZON.matcher(queue.getHost());
    return SqsClient.builder()
        .endpointOverride(URI.create("%s://%s".formatted(queue.getScheme(), queue.getAuthority())))
        .region(amazon.matches() ? Region.of(amazon.group(1)) : region())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static Region region() {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }
}
