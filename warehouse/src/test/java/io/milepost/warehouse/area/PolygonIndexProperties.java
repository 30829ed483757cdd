package io.milepost.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Area;
import io.milepost.model.UsageException;
import io.milepost.warehouse.contract.BruteForce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * Agrees with exact arithmetic, on any rings: crossing themselves, flat, or with holes anywhere.
 */
class PolygonIndexProperties {

  @Provide
  Arbitrary<Area.Polygons> polygons() {
    return ring()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Area.Polygons::new);
  }

  private static Arbitrary<double[]> ring() {
    return coordinate()
        .list()
        .ofMinSize(3)
        .ofMaxSize(8)
        .flatMap(
            lons -> coordinate().list().ofSize(lons.size()).map(lats -> closedRing(lons, lats)));
  }

  /** Mostly on a coarse grid, where edges meet points; else any double. */
  private static Arbitrary<Double> coordinate() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-4, 4).map(Integer::doubleValue),
        Arbitraries.integers().between(-4, 4).map(i -> i / 10.0),
        Arbitraries.doubles().between(-5, 5).ofScale(17));
  }

  private static double[] closedRing(List<Double> lons, List<Double> lats) {
    double[] ring = new double[2 * lons.size() + 2];
    for (int i = 0; i <= lons.size(); i++) {
      ring[2 * i] = lons.get(i % lons.size());
      ring[2 * i + 1] = lats.get(i % lats.size());
    }
    return ring;
  }

  @Property(tries = 300)
  void agreesWithExactArithmetic(@ForAll("polygons") Area.Polygons area) {
    PolygonIndex index = new PolygonIndex(area);
    for (double[] point : points(area)) {
      assertThat(index.contains(point[0], point[1]))
          .as("%s", Arrays.toString(point))
          .isEqualTo(BruteForce.contains(area, point[0], point[1]));
    }
  }

  @Property(tries = 200)
  void aRasterIsNeverWrong(@ForAll("polygons") Area.Polygons area) {
    PolygonIndex index = new PolygonIndex(area);
    PolygonRaster raster = new PolygonRaster(area, index, index.bounds(), 512);
    List<double[]> points = points(area);
    for (int i = 0; i < points.size(); i++) {
      double[] point = points.get(i);
      boolean inside = index.contains(point[0], point[1]);
      assertThat(raster.state(point[0], point[1]))
          .isIn(PolygonRaster.NEAR_EDGE, inside ? PolygonRaster.INSIDE : 0);
      double[] other = points.get((i * 7 + 1) % points.size());
      Bounds box =
          new Bounds(point[0], point[1], point[0], point[1])
              .union(new Bounds(other[0], other[1], other[0], other[1]));
      for (double[] corner : points) {
        if (box.contains(corner[0], corner[1])) {
          assertThat(raster.relation(box))
              .isNotEqualTo(unlike(index.contains(corner[0], corner[1])));
        }
      }
    }
  }

  @Property(tries = 200)
  void aRasterOfAPartIsNeverWrongThere(
      @ForAll("polygons") Area.Polygons area,
      @ForAll @DoubleRange(min = -5, max = 4) double west,
      @ForAll @DoubleRange(min = -5, max = 4) double south,
      @ForAll @IntRange(min = 0, max = 12) int tenths) {
    double extent = tenths == 12 ? 0 : 3 * Math.pow(0.1, tenths);
    PolygonIndex index = new PolygonIndex(area);
    Bounds part = new Bounds(west, south, west + extent, south + extent);
    PolygonRaster raster = new PolygonRaster(area, index, part, 16);
    for (int i = 0; i <= 20; i++) {
      for (int j = 0; j <= 20; j++) {
        double lon = Math.min(west + extent * i / 20, part.east());
        double lat = Math.min(south + extent * j / 20, part.north());
        boolean inside = index.contains(lon, lat);
        assertThat(raster.state(lon, lat))
            .isIn(PolygonRaster.NEAR_EDGE, inside ? PolygonRaster.INSIDE : 0);
        assertThat(raster.relation(new Bounds(west, lat, lon, part.north())))
            .isNotEqualTo(unlike(inside));
      }
    }
  }

  private static Relation unlike(boolean inside) {
    return inside ? Relation.OUTSIDE : Relation.INSIDE;
  }

  /** A grid, every corner with its neighbouring doubles, and the middle of every edge. */
  private static List<double[]> points(Area.Polygons area) {
    List<double[]> points = new ArrayList<>();
    for (int i = -20; i <= 20; i++) {
      points.add(new double[] {i / 4.0, (i * 7 % 20) / 4.0});
    }
    for (double[] ring : area.polygons().stream().flatMap(List::stream).toList()) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        points.add(new double[] {ring[i], ring[i + 1]});
        points.add(new double[] {Math.nextUp(ring[i]), ring[i + 1]});
        points.add(new double[] {ring[i], Math.nextDown(ring[i + 1])});
        points.add(new double[] {(ring[i] + ring[i + 2]) / 2, (ring[i + 1] + ring[i + 3]) / 2});
      }
    }
    return points;
  }

  @Example
  void knowsItsBounds() {
    PolygonIndex index =
        new PolygonIndex(
            new Area.Polygons(
                List.of(
                    List.of(new double[] {1, 2, 3, 2, 3, 4, 1, 2}),
                    List.of(new double[] {-1, 0, 0, 0, 0, 9, -1, 0}))));

    assertThat(index.bounds()).isEqualTo(new Bounds(-1, 0, 3, 9));
  }

  @Example
  void refusesRingsThatAreNotClosed() {
    Area.Polygons open = new Area.Polygons(List.of(List.of(new double[] {0, 0, 1, 0, 1, 1, 0, 1})));
    assertThatThrownBy(() -> new PolygonIndex(open))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the last equal to the first");
  }
}
