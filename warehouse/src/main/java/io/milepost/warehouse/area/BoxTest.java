package io.milepost.warehouse.area;

import io.milepost.model.Area;
import io.milepost.model.Match;

/** Tests points against a box, closed on all sides, that may cross the antimeridian. */
final class BoxTest implements AreaTest {
  private final Area.Box box;
  private final Interval lon;
  private final Interval lat;

  BoxTest(Area.Box box) {
    this.box = box;
    // Across the antimeridian: all but what lies between the sides.
    lon =
        box.crossesAntimeridian()
            ? new Interval(box.east(), box.west())
            : new Interval(box.west(), box.east());
    lat = new Interval(box.south(), box.north());
  }

  @Override
  public Relation relation(Bounds bounds) {
    return Relation.of(
        Match.BOTH,
        lonRelation(bounds.west(), bounds.east()),
        lat.relation(bounds.south(), bounds.north()));
  }

  private Relation lonRelation(double least, double most) {
    if (!box.crossesAntimeridian()) {
      return lon.relation(least, most);
    }
    if (least >= box.west() || most <= box.east()) {
      return Relation.INSIDE;
    }
    return least > box.east() && most < box.west() ? Relation.OUTSIDE : Relation.BORDER;
  }

  @Override
  public void test(Page page, int lonColumn, int row, int count, Scratch scratch, int[] inside) {
    page.high(lonColumn, row, count, scratch.highLon);
    page.high(lonColumn + 1, row, count, scratch.highLat);
    lon.states(scratch.highLon, count);
    lat.states(scratch.highLat, count);
    if (box.crossesAntimeridian()) {
      Interval.complement(scratch.highLon, count);
    }
    if (join(scratch.highLon, scratch.highLat, count, inside) > 0) {
      settle(page, lonColumn, row, count, scratch, inside);
    }
  }

  /** The lesser of both states, halved: 1 only where both are inside; and how many are in doubt. */
  private static int join(int[] lons, int[] lats, int count, int[] inside) {
    int doubts = 0;
    for (int i = 0; i < count; i++) {
      int state = Math.min(lons[i], lats[i]);
      lons[i] = state;
      inside[i] = state >> 1;
      doubts += state & 1;
    }
    return doubts;
  }

  private void settle(Page page, int lonColumn, int row, int count, Scratch scratch, int[] inside) {
    for (int i = 0; i < count; i++) {
      if (scratch.highLon[i] == Interval.DOUBT) {
        double x = page.coordinate(lonColumn, row + i);
        double y = page.coordinate(lonColumn + 1, row + i);
        inside[i] = contains(x, y) ? 1 : 0;
      }
    }
  }

  private boolean contains(double x, double y) {
    boolean between =
        box.crossesAntimeridian()
            ? x >= box.west() || x <= box.east()
            : x >= box.west() && x <= box.east();
    return between && y >= box.south() && y <= box.north();
  }
}
