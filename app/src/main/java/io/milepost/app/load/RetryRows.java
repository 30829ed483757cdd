package io.milepost.app.load;

import java.nio.file.Path;
import java.util.Map;

/**
 * The rows of a mended file, made ready to be loaded.
 *
 * @param csv holds them in the source's own columns, each on the line where the mended file has it
 * @param originalLines for each line of {@code csv} that starts a row, the line of the rejected row
 * @param untouched rows left out, because nobody mended them
 */
record RetryRows(Path csv, Map<Long, Long> originalLines, long untouched) {}
