package io.milepost.warehouse.area;

import io.milepost.model.Area;

/** Tests points against polygons, boundary included, by a raster of most of the decisions. */
final class PolygonTest implements AreaTest {
  private final PolygonIndex polygons;
  private final PolygonRaster raster;

  PolygonTest(Area.Polygons area) {
    polygons = new PolygonIndex(area);
    raster = new PolygonRaster(area, polygons);
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
    for (int i = 0; i < count; i++) {
      double x = coordinate(scratch.highLon[i], scratch.lowLon[i]);
      double y = coordinate(scratch.highLat[i], scratch.lowLat[i]);
      Relation relation = raster.relation(x, y);
      boolean in =
          relation == Relation.BORDER ? polygons.contains(x, y) : relation == Relation.INSIDE;
      inside[i] = in ? 1 : 0;
    }
  }

  private static double coordinate(int high, int low) {
    return CoordinateKey.coordinate(CoordinateKey.join(high, low));
  }
}
