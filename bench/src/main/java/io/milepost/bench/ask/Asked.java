package io.milepost.bench.ask;

import io.milepost.app.prove.check.Question;
import java.util.Optional;

/**
 * A question with the line of the table that its times count for.
 *
 * @param kind in words; empty when its answer is checked only
 */
public record Asked(Optional<String> kind, Question question) {}
