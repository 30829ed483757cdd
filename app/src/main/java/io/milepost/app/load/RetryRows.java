package io.milepost.app.load;

import java.nio.file.Path;
import java.util.Map;

/**
 * The rows of a mended file, made ready to be loaded.
 *
 * @param file holds them as the source did, each on the line where the mended file has it
 * @param originalLines for each line of {@code file} that starts a row, the line of the rejected
 *     row
 * @param untouched rows left out, because nobody mended them
 */
record RetryRows(Path file, Map<Long, Long> originalLines, long untouched) {}
