package io.milepost.warehouse.area;

import io.milepost.model.Area;

/** Tests points against polygons, boundary included, by a raster of most of the decisions. */
final class PolygonTest implements AreaTest {
  /** Cells along the side of the raster over all polygons. */
  private static final int SIDE = 512;

  /** Cells along the side of a raster over the bounds of a page. */
  private static final int PART_SIDE = 64;

  private final Area.Polygons area;
  private final PolygonIndex polygons;
  private final PolygonRaster raster;

  private PolygonTest(Area.Polygons area, PolygonIndex polygons, PolygonRaster raster) {
    this.area = area;
    this.polygons = polygons;
    this.raster = raster;
  }

  static PolygonTest of(Area.Polygons area) {
    PolygonIndex polygons = new PolygonIndex(area);
    PolygonRaster raster = new PolygonRaster(area, polygons, polygons.bounds(), SIDE);
    return new PolygonTest(area, polygons, raster);
  }

  @Override
  public AreaTest within(Bounds bounds) {
    return raster.isCoarserThan(bounds, PART_SIDE)
        ? new PolygonTest(area, polygons, new PolygonRaster(area, polygons, bounds, PART_SIDE))
        : this;
  }

  @Override
  public Relation relation(Bounds bounds) {
    return raster.relation(bounds);
  }

  @Override
  public void test(Page page, int lon, int row, int count, Scratch scratch, int[] inside) {
    page.high(lon, row, count, scratch.highLon);
    page.low(lon, row, count, scratch.lowLon);
    page.high(lon + 1, row, count, scratch.highLat);
    page.low(lon + 1, row, count, scratch.lowLat);
    int doubts = 0;
    for (int i = 0; i < count; i++) {
      int state = raster.state(lon(scratch, i), lat(scratch, i));
      inside[i] = state & PolygonRaster.INSIDE;
      scratch.doubts[doubts] = i;
      doubts += state >> 1;
    }
    for (int doubt = 0; doubt < doubts; doubt++) {
      int i = scratch.doubts[doubt];
      inside[i] = polygons.contains(lon(scratch, i), lat(scratch, i)) ? 1 : 0;
    }
  }

  private static double lon(Scratch scratch, int i) {
    return coordinate(scratch.highLon[i], scratch.lowLon[i]);
  }

  private static double lat(Scratch scratch, int i) {
    return coordinate(scratch.highLat[i], scratch.lowLat[i]);
  }

  private static double coordinate(int high, int low) {
    return CoordinateKey.coordinate(CoordinateKey.join(high, low));
  }
}
