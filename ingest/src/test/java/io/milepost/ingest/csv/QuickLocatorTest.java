package io.milepost.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The quick way against the long one. In each file all rows begin with a field of no interest; when
 * that is quoted, rows go the long way, and nothing else may differ.
 */
class QuickLocatorTest {
  private static final int LONG = 1_000_000;
  private static final String LONG_WAY = TripFiles.FIRST;
  private static final String QUICK_WAY = "1";

  private static final Map<String, String> LON_LAT =
      Map.of(
          "origin_lon", "a",
          "origin_lat", "b",
          "destination_lon", "c",
          "destination_lat", "d",
          "patterns", "yyyy-MM-dd HH:mm:ss; M/d/yyyy H:mm:ss");

  private static final Map<String, String> PAIRS =
      Map.of("origin_pair", "lon_lat", "destination_pair", "lat_lon");

  private static final Map<String, String> TABBED_PAIRS =
      Map.of("origin_pair", "lat_lon", "destination_pair", "lon_lat", "delimiter", "\\t");

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void readsWhatTheLongWayReads(
      @ForAll("files") String file, @ForAll @IntRange(min = 1, max = 400) int chunkBytes) {
    requireSame(file, Map.of(), new BlockSizes(chunkBytes, LONG));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void declinesRowsThatAreTooLong(
      @ForAll("files") String file, @ForAll @IntRange(min = 90, max = 150) int maxRowBytes) {
    requireSame(file, Map.of(), new BlockSizes(LONG, maxRowBytes));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void readsOtherColumns(@ForAll("otherFiles") String file, @ForAll boolean keepsExtra) {
    BlockSizes sizes = new BlockSizes(64, LONG);
    requireSame(file, Map.of("extra", keepsExtra ? "keep" : "drop"), sizes);
    requireSame(file, Map.of("region", "=x", "started_at", "=2018-05-28 09:03:40"), sizes);
    requireSame(file, Map.of("datasource", "region"), sizes);
    requireSame(file, Map.of("origin", "destination_coord"), sizes);
    requireSame(file.replace(',', ';'), Map.of("delimiter", ";"), sizes);
    requireSame(file.replace(',', '\t'), Map.of("delimiter", "\\t"), sizes);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void readsColumnsOfNumbers(@ForAll("lonLatFiles") String file) {
    requireSame(file, LON_LAT, new BlockSizes(200, LONG));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void readsPairsOfNumbers(@ForAll("pairFiles") String file) {
    requireSame(file, PAIRS, new BlockSizes(200, LONG));
    requireSame(file.replace(',', '\t'), TABBED_PAIRS, new BlockSizes(64, LONG));
  }

  @Example
  void takesGoodRows() {
    assertThat(locate("x,POINT (-1.5 2e1),z\n", ',', 1)).isEqualTo(21);
    assertThat(locate("x,POINT (1 2),z\r\n", ',', 1)).isEqualTo(17);
    assertThat(locate("x;y;POINT (1 2)", ';', 2)).isEqualTo(15);
  }

  @Example
  void declinesOthers() {
    for (String row :
        List.of(
            "\"x\",POINT (1 2),z",
            "x,POINT (1 2)",
            "x,POINT (1 2),z,",
            "x,POINT (1 2) ,z",
            "x,POINT (1  2),z",
            "x,POINT (1,2),z",
            "x,POINT (181 2),z",
            "")) {
      assertThat(locate(row + "\n", ',', 1)).as(row).isEqualTo(QuickLocator.DECLINED);
    }
  }

  @Example
  void isNotThereForPointsOutsideColumnsOfTheirOwn() {
    PointPlace place = new PointPlace(1, new Point()::readWkt);
    assertThat(QuickLocator.of(locator(','), 1, List.of(place))).isEmpty();
    assertThat(QuickLocator.of(locator(','), 2, List.of(place, place))).isEmpty();
    assertThat(QuickLocator.of(locator(' '), 2, List.of(place))).isEmpty();
    assertThat(QuickLocator.of(locator('.'), 2, List.of(place))).isEmpty();
  }

  @Provide
  Arbitrary<String> files() {
    return TripFiles.files("x,region,origin_coord,destination_coord,datetime,datasource", "npptn");
  }

  @Provide
  Arbitrary<String> otherFiles() {
    return TripFiles.files(
        "x,datetime,note,origin_coord,datasource,region,destination_coord", "tnpnnp");
  }

  @Provide
  Arbitrary<String> lonLatFiles() {
    return TripFiles.files("x,d,region,b,a,datetime,c,datasource", "dnddtdn");
  }

  @Provide
  Arbitrary<String> pairFiles() {
    return TripFiles.files("x,region,origin_coord,destination_coord,datetime,datasource", "naatn");
  }

  private static void requireSame(String file, Map<String, String> options, BlockSizes sizes) {
    int longer = LONG_WAY.length() - QUICK_WAY.length();
    BlockSizes roomier = new BlockSizes(sizes.chunkBytes(), sizes.maxRowBytes() + longer);
    Decoded expected = decoded(file, options, roomier);
    Decoded quick = decoded(unquoted(file), options, sizes);
    assertThat(quick.trips()).isEqualTo(expected.trips());
    assertThat(quick.rejections().stream().map(QuickLocatorTest::text).toList())
        .isEqualTo(expected.rejections().stream().map(QuickLocatorTest::text).toList());
    assertThat(quick.summary().rowsRead()).isEqualTo(expected.summary().rowsRead());
  }

  private static Decoded decoded(String file, Map<String, String> options, BlockSizes sizes) {
    return Decoded.of(CaseDataset.of(options), file.getBytes(StandardCharsets.UTF_8), sizes, 1);
  }

  private static String text(Rejection rejection) {
    return "%d | %s | %s | %s | %s"
        .formatted(
            rejection.line(),
            rejection.field(),
            rejection.code().code(),
            rejection.reason().replaceAll("at most \\d+", "at most"),
            unquoted(rejection.raw()));
  }

  private static String unquoted(String text) {
    return text.replace(LONG_WAY, QUICK_WAY);
  }

  private static int locate(String row, char delimiter, int column) {
    byte[] text = row.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = Arrays.copyOf(text, text.length + 1 + 64);
    bytes[text.length] = '\n';
    PointPlace place = new PointPlace(column, new Point()::readWkt);
    QuickLocator quick = QuickLocator.of(locator(delimiter), 3, List.of(place)).orElseThrow();
    return quick.locate(bytes, 0, text.length, new Row(3, List.of()));
  }

  private static RowLocator locator(char delimiter) {
    return new RowLocator(CaseDataset.of(Map.of("delimiter", "" + delimiter)).format(), 1_000_000);
  }
}
