package io.milepost.ingest.s3;

import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.RemoteFiles;
import io.milepost.ingest.remote.ResumingInputStream;
import io.milepost.ingest.remote.Retries;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in buckets. Endpoint, region and credentials come from where the AWS SDK looks for them:
 * the environment, system properties, {@code ~/.aws}, the machine's role.
 */
public final class S3Files implements RemoteFiles {
  private final S3Client client;
  private final Retries retries;

  public S3Files() {
    this(Clients.standard(), Retries.STANDARD);
  }

  S3Files(S3Client client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /**
   * An object; or those whose keys begin with what ends in a slash, or match a pattern, in the
   * order of their keys. Keys whose last name is empty or begins with a dot or an underscore are
   * left out then: they are no data (folders, markers of a finished job).
   */
  @Override
  public List<RemoteFile> list(String address) {
    S3Address asked = S3Address.of(address);
    try {
      return asked.isSeveral() ? several(asked) : List.of(single(asked));
    } catch (SdkException e) {
      throw S3Errors.terminal(asked.toString(), e);
    } catch (IOException e) {
      throw new RetryableException(
          "%s cannot be listed: %s. Try again later.".formatted(asked, e.getMessage()), e);
    }
  }

  private RemoteFile single(S3Address asked) throws IOException {
    HeadObjectResponse head =
        S3Errors.translated(
            asked.toString(),
            retries,
            () -> client.headObject(b -> b.bucket(asked.bucket()).key(asked.key())));
    return new RemoteFile(asked.toString(), head.contentLength());
  }

  private List<RemoteFile> several(S3Address asked) throws IOException {
    Pattern pattern =
        asked.hasPattern() ? KeyPattern.of(asked.key()) : Pattern.compile(".*", Pattern.DOTALL);
    Predicate<String> taken = pattern.asMatchPredicate().and(S3Files::isData);
    List<RemoteFile> files =
        S3Errors.translated(
            asked.toString(),
            retries,
            () ->
                client
                    .listObjectsV2Paginator(b -> b.bucket(asked.bucket()).prefix(asked.prefix()))
                    .contents()
                    .stream()
                    .filter(object -> taken.test(object.key()))
                    .map(object -> file(asked, object))
                    .toList());
    if (files.isEmpty()) {
      throw new UsageException(
          "Expected objects in %s, found none (names that begin with '.' or '_' do not count)."
              .formatted(asked));
    }
    return files;
  }

  private static RemoteFile file(S3Address asked, S3Object object) {
    String address = new S3Address(asked.bucket(), object.key()).toString();
    return new RemoteFile(address, object.size());
  }

  /** Whether an object is data: folders, and markers of a finished job, are not. */
  public static boolean isData(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return !name.isEmpty() && !name.startsWith(".") && !name.startsWith("_");
  }

  @Override
  public OpenedFile open(RemoteFile file) {
    S3ObjectOpener opener = new S3ObjectOpener(client, S3Address.of(file.address()));
    try {
      InputStream first = retries.call(() -> opener.open(0));
      long size = opener.size();
      return new OpenedFile(new ResumingInputStream(first, size, opener, retries), size);
    } catch (IOException e) {
      throw new RetryableException(
          "%s cannot be read: %s. Try again later.".formatted(file.name(), e.getMessage()), e);
    }
  }
}
