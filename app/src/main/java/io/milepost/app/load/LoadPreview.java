package io.milepost.app.load;

import io.milepost.model.Coverage;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a load would do.
 *
 * @param state how it would end
 * @param covered days of the rows that it would load; empty when there would be none
 * @param sameContentAs the load that brought the same content, or null
 * @param error why it would fail or be refused, or null
 */
public record LoadPreview(
    String dataset,
    String source,
    LoadState state,
    LoadCounts counts,
    RejectedByCode rejected,
    Optional<Coverage> covered,
    @Nullable Long sameContentAs,
    @Nullable String error) {}
