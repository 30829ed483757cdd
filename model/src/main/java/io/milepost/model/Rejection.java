package io.milepost.model;

/**
 * A row that could not be taken.
 *
 * @param line line of the source where the row starts; the first line is 1
 * @param field name of the column as the source calls it, or empty when the row as a whole is wrong
 * @param code why, in a word that does not change between versions
 * @param reason one sentence: what was expected and what was found
 * @param raw the row's text as it stood, without its line ending; bytes that are not UTF-8 are
 *     replaced by U+FFFD
 */
public record Rejection(long line, String field, RejectionCode code, String reason, String raw) {}
