package io.milepost.warehouse.area;

import io.milepost.model.Week;
import org.jspecify.annotations.Nullable;

/**
 * Which trips a question takes, wherever they lie.
 *
 * @param from first week, or null for no lower bound
 * @param to the week after the last, or null for no upper bound
 * @param regionId key in dim_region, or null for all
 * @param datasourceId key in dim_datasource, or null for all
 */
public record GroupFilter(
    @Nullable Week from,
    @Nullable Week to,
    @Nullable Integer regionId,
    @Nullable Integer datasourceId) {

  boolean takesWeek(int number) {
    return (from == null || number >= Group.weekNumber(from))
        && (to == null || number < Group.weekNumber(to));
  }

  boolean takesNames(GroupTable groups, int group) {
    return (regionId == null || regionId == groups.regionId(group))
        && (datasourceId == null || datasourceId == groups.datasourceId(group));
  }
}
