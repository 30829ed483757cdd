package io.milepost.app.export;

import java.nio.file.Path;

/**
 * A table that was exported.
 *
 * @param partitions files written, one each
 * @param removed files of an earlier export whose partition has no rows any more
 * @param directory where they lie
 */
public record ExportedTable(String table, long rows, int partitions, int removed, Path directory) {}
