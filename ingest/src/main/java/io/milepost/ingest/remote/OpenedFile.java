package io.milepost.ingest.remote;

import java.io.InputStream;

/**
 * A remote file that is being read.
 *
 * @param in its bytes; closed by the caller
 * @param size their number, or -1 when the server does not tell
 */
public record OpenedFile(InputStream in, long size) {}
