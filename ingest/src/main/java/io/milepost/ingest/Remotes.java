package io.milepost.ingest;

import io.milepost.ingest.http.HttpFiles;
import io.milepost.ingest.remote.RemoteFiles;
import io.milepost.ingest.s3.S3Files;
import io.milepost.model.UsageException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses stand for remote files, and who reads them. */
public final class Remotes {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

  private Remotes() {}

  /** Whether a source is an address, and not a path. */
  public static boolean isAddress(String source) {
    return SCHEME.matcher(source).matches();
  }

  /**
   * Who reads an address, of http and https {@code web}.
   *
   * @throws UsageException when nobody does
   */
  public static RemoteFiles of(String address, RemoteFiles web) {
    return isOfWeb(address) ? web : of(address);
  }

  private static boolean isOfWeb(String address) {
    return address.matches("(?is)https?:.*");
  }

  /**
   * Who reads an address.
   *
   * @throws UsageException when nobody does
   */
  public static RemoteFiles of(String address) {
    String scheme = address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> Http.FILES;
      case "s3" -> S3.FILES;
      default ->
          throw new UsageException(
              "Expected an address of http, https or s3, found one of '%s'.".formatted(scheme));
    };
  }

  /** Made when the first such address is met: it would slow every start. */
  private static final class Http {
    private static final RemoteFiles FILES = new HttpFiles();
  }

  private static final class S3 {
    private static final RemoteFiles FILES = new S3Files();
  }
}
