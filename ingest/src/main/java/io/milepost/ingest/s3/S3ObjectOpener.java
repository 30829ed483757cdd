package io.milepost.ingest.s3;

import io.milepost.ingest.remote.ResumingInputStream.Opener;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** One version of an object, read from its start, and again from where a connection broke. */
final class S3ObjectOpener implements Opener {
  private final S3Client client;
  private final S3Address address;
  private @Nullable String etag;
  private long size = -1;

  S3ObjectOpener(S3Client client, S3Address address) {
    this.client = client;
    this.address = address;
  }

  /** Bytes in all; known after the first opening. */
  long size() {
    return size;
  }

  @Override
  public InputStream open(long offset) throws IOException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(address.bucket()).key(address.key());
    if (etag != null) {
      request.ifMatch(etag);
    }
    if (offset > 0) {
      request.range("bytes=" + offset + "-");
    }
    try {
      ResponseInputStream<GetObjectResponse> response = client.getObject(request.build());
      if (etag == null) {
        etag = response.response().eTag();
        size = response.response().contentLength();
      }
      return new Aborting(response);
    } catch (SdkException e) {
      throw S3Errors.passing(address.toString(), e);
    }
  }

  /** Closing in the middle must not read the rest, and faults of the SDK are those of reading. */
  private static final class Aborting extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> response;
    private boolean ended;

    Aborting(ResponseInputStream<GetObjectResponse> response) {
      super(response);
      this.response = response;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int read = response.read(into, offset, length);
        ended = read < 0;
        return read;
      } catch (SdkException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      if (ended) {
        response.close();
      } else {
        response.abort();
      }
    }
  }
}
