package io.milepost.warehouse;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The datasource of the latest trip among the most common regions.
 *
 * @param regions the regions looked at, the most common first
 * @param region where the latest trip was
 */
public record LatestDatasource(
    List<String> regions, String region, String datasource, LocalDateTime startedAt) {}
