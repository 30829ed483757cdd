package io.milepost.warehouse;

import io.milepost.model.Check.Severity;

/**
 * How one check of one load came out.
 *
 * @param sentence what was expected and what was found
 */
public record CheckResult(
    String check, String table, Severity severity, boolean passed, String sentence) {}
