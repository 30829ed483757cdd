package io.milepost.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a source to its end found.
 *
 * @param contentHash lower-case hexadecimal; equal for equal (decompressed) content
 * @param bytes bytes of content, after decompression
 * @param rowsRead data rows, good and bad; header and blank lines do not count
 * @param columns the source's own column names, in order (made up as {@code column_1} … without a
 *     header)
 * @param delimiter what stands between its fields, or null when it has no fields in a row, such as
 *     JSON
 * @param rejections the bad rows; valid until the source is closed
 */
public record SourceSummary(
    String contentHash,
    long bytes,
    long rowsRead,
    List<String> columns,
    @Nullable Character delimiter,
    Rejections rejections) {}
