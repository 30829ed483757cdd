package io.milepost.app.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as text. */
public final class PlainText {
  private PlainText() {}

  /** The value as CSV has it; null is the empty text. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof List || value instanceof Map) {
      return nested(value);
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private static String nested(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.compact(text)) {
      Json.value(json, value);
    } catch (IOException e) {
      throw new IllegalStateException("A StringWriter does not fail", e);
    }
    return text.toString();
  }
}
