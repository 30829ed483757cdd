package io.milepost.ingest.remote;

import java.util.List;

/** One kind of address, such as {@code https:} or {@code s3:}. Thread-safe. */
public interface RemoteFiles {

  /**
   * The files that an address stands for, in the order of their names.
   *
   * @throws io.milepost.model.UsageException when it is no address, stands for no file, or may not
   *     be listed
   * @throws io.milepost.model.RetryableException when it cannot be listed now
   */
  List<RemoteFile> list(String address);

  /**
   * Opens a file. A connection that breaks while it is read is made again, at the byte where it
   * broke, as long as the file is the same.
   *
   * @throws io.milepost.model.UsageException when it is not there or may not be read
   * @throws io.milepost.model.RetryableException when it cannot be read now
   */
  OpenedFile open(RemoteFile file);
}
