package io.milepost.ingest.s3;

import software.amazon.awssdk.core.exception.SdkException;

/** Words for what the AWS SDK throws, whatever the service. */
public final class AwsFaults {
  /** How the SDK begins to tell of all the places where it looked in vain. */
  private static final String NO_CREDENTIALS = "Unable to load credentials";

  private AwsFaults() {}

  /** Why something failed, as a part of a sentence. */
  public static String reason(SdkException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.startsWith(NO_CREDENTIALS)
        ? "no credentials were found in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, in the profile AWS_PROFILE of ~/.aws or in the machine's role"
        : message;
  }
}
