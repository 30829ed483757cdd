package io.milepost.ingest.s3;

import io.milepost.ingest.remote.BusyException;
import io.milepost.ingest.remote.Retries;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Words for what the AWS SDK throws. */
final class S3Errors {
  private S3Errors() {}

  /** Runs {@code call}, again while its failures may pass. */
  static <T> T translated(String address, Retries retries, Supplier<T> call) throws IOException {
    return retries.call(
        () -> {
          try {
            return call.get();
          } catch (SdkException e) {
            throw passing(address, e);
          }
        });
  }

  /**
   * The failure, when it may pass.
   *
   * @throws MilepostException when it will not
   */
  static IOException passing(String address, SdkException failure) {
    int status = failure instanceof AwsServiceException service ? service.statusCode() : 0;
    if (status >= 500 || status == 429 || status == 408) {
      return new BusyException("the store answered with status " + status, Duration.ZERO);
    }
    if (status == 0 && hasIoCause(failure)) {
      return new IOException(failure.getMessage(), failure);
    }
    throw terminal(address, failure);
  }

  static MilepostException terminal(String address, SdkException failure) {
    int status = failure instanceof AwsServiceException service ? service.statusCode() : 0;
    return switch (status) {
      case 404 ->
          new UsageException(
              "There is no object or bucket %s. Check the address; a prefix ends in '/'."
                  .formatted(address));
      case 401, 403 ->
          new UsageException(
              "%s may not be read (status %d). Check the credentials (AWS_PROFILE, AWS_ACCESS_KEY_ID, ~/.aws) and what they allow."
                  .formatted(address, status));
      case 412, 416 ->
          new RetryableException(
              "%s was changed while it was read. Try again from the start.".formatted(address));
      default ->
          new UsageException(
              "%s cannot be read: %s. Check the address, AWS_ENDPOINT_URL_S3, region and credentials."
                  .formatted(address, AwsFaults.reason(failure)));
    };
  }

  private static boolean hasIoCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
