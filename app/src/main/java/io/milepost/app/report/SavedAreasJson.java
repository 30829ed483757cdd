package io.milepost.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.warehouse.SavedAreas.SavedArea;
import java.io.IOException;
import java.util.List;

/** Saved areas as programs read them. */
public final class SavedAreasJson {
  private SavedAreasJson() {}

  /** Writes one object with the list {@code areas}. */
  public static void write(JsonGenerator json, List<SavedArea> areas) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("areas");
    for (SavedArea area : areas) {
      write(json, area);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes one object: {@code {name, kind, definition, saved_at}}. */
  public static void write(JsonGenerator json, SavedArea area) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", area.name());
    json.writeStringField("kind", area.kind());
    json.writeStringField("definition", area.definition());
    json.writeStringField("saved_at", area.savedAt().toString());
    json.writeEndObject();
  }
}
