package io.milepost.app.load;

/**
 * How a retry of rejected rows went.
 *
 * @param mended rejections that this retry marked as mended
 * @param untouched rows of the file left out, because nobody mended them
 * @param open rejections of the first load that wait to be mended still
 */
public record RetryResult(LoadResult result, long mended, long untouched, long open) {}
