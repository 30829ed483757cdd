package io.milepost.warehouse.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which segments to merge. Their trips put segments into tiers of a factor {@value #FACTOR}; a full
 * tier becomes one segment of the next (as log-structured merge trees do, O'Neil et al. 1996). So a
 * trip is copied once a tier, and a thousand small loads leave a dozen segments.
 */
public final class MergePlan {
  private static final int FACTOR = 8;
  private static final int FACTOR_BITS = 3;

  /** How many segments one merge may have open. */
  private static final int FAN_IN = 64;

  private MergePlan() {}

  /** The segments of the lowest full tier; empty when none is full. */
  public static List<Segment> fullTier(List<Segment> segments) {
    Map<Integer, List<Segment>> tiers =
        segments.stream()
            .collect(Collectors.groupingBy(MergePlan::tier, TreeMap::new, Collectors.toList()));
    return tiers.values().stream()
        .filter(tier -> tier.size() >= FACTOR)
        .map(MergePlan::mergeable)
        .filter(tier -> tier.size() >= FACTOR)
        .findFirst()
        .orElse(List.of());
  }

  private static int tier(Segment segment) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(segment.trips());
    return bits / FACTOR_BITS;
  }

  /** The segments to merge next on the way to a single one; empty when there is no more to do. */
  public static List<Segment> smallest(List<Segment> segments) {
    List<Segment> chosen = mergeable(segments);
    return chosen.size() > 1 ? chosen : List.of();
  }

  /** As many of the smallest as one merge, and one segment, can take. */
  private static List<Segment> mergeable(List<Segment> segments) {
    List<Segment> chosen = new ArrayList<>();
    int loads = 0;
    for (Segment segment :
        segments.stream().sorted(Comparator.comparingLong(Segment::trips)).limit(FAN_IN).toList()) {
      loads += segment.loads().size();
      if (loads <= Segment.MAX_LOADS) {
        chosen.add(segment);
      }
    }
    return chosen;
  }
}
