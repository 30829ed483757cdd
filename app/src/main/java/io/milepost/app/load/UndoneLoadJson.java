package io.milepost.app.load;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.warehouse.UndoneLoad;
import java.io.IOException;

/** What taking a load back did, as programs read it. */
public final class UndoneLoadJson {
  private UndoneLoadJson() {}

  /** Writes one object: {@code {load_id, rows_removed, rows_handed_over, rows_restored}}. */
  public static void write(JsonGenerator json, UndoneLoad undone) throws IOException {
    json.writeStartObject();
    json.writeNumberField("load_id", undone.loadId());
    json.writeNumberField("rows_removed", undone.rowsRemoved());
    json.writeNumberField("rows_handed_over", undone.rowsHandedOver());
    json.writeNumberField("rows_restored", undone.rowsRestored());
    json.writeEndObject();
  }
}
