package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.model.Cell;
import io.milepost.model.CellWindow;
import io.milepost.model.Match;
import io.milepost.warehouse.CellCounts;
import io.milepost.warehouse.report.RegionExtent;
import java.io.IOException;
import java.util.List;

/** Where trips are, as programs read it. */
public final class DensityJson {
  private DensityJson() {}

  /**
   * Writes one object: {@code {match, level, cell_degrees, trips, most, cells}}. A cell is three
   * numbers: column, row, trips. Those without trips are left out.
   */
  public static void write(JsonGenerator json, Match match, CellCounts counts) throws IOException {
    CellWindow window = counts.window();
    json.writeStartObject();
    json.writeStringField("match", match.word());
    json.writeNumberField("level", window.level());
    json.writeNumberField("cell_degrees", Cell.degrees(window.level()));
    json.writeNumberField("trips", counts.sum());
    json.writeNumberField("most", counts.most());
    json.writeArrayFieldStart("cells");
    for (int cell = 0; cell < window.cells(); cell++) {
      if (counts.trips()[cell] > 0) {
        json.writeStartArray();
        json.writeNumber(window.column(cell));
        json.writeNumber(window.row(cell));
        json.writeNumber(counts.trips()[cell]);
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes one object: {@code {regions: [{region, trips, lon, lat, bbox}]}}. */
  public static void write(JsonGenerator json, List<RegionExtent> extents) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("regions");
    for (RegionExtent extent : extents) {
      json.writeStartObject();
      json.writeStringField("region", extent.region());
      json.writeNumberField("trips", extent.trips());
      json.writeNumberField("lon", extent.lon());
      json.writeNumberField("lat", extent.lat());
      double[] sides = {
        extent.box().west(), extent.box().south(), extent.box().east(), extent.box().north()
      };
      json.writeFieldName("bbox");
      json.writeArray(sides, 0, sides.length);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
