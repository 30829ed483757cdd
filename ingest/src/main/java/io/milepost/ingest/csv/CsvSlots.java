package io.milepost.ingest.csv;

import io.milepost.ingest.table.Slots;
import io.milepost.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Slots of delimited text are its columns; constants stand behind them. Not thread-safe. */
final class CsvSlots implements Slots {
  private final Header header;
  private final List<byte[]> constants = new ArrayList<>();

  CsvSlots(Header header) {
    this.header = header;
  }

  @Override
  public List<Integer> of(String field, Origin from, boolean nullable, boolean whole) {
    if (from instanceof Origin.Constant constant) {
      constants.add(constant.text().getBytes(StandardCharsets.UTF_8));
      return List.of(header.names().size() + constants.size() - 1);
    }
    return nullable
        ? header.find(field, from).stream().boxed().toList()
        : List.of(header.column(field, from));
  }

  @Override
  public String name(Origin from) {
    if (from instanceof Origin.Constant) {
      return "";
    }
    return header.find("", from).stream().mapToObj(header.names()::get).findFirst().orElse("");
  }

  /** A row with room for all slots that were given out. */
  Row newRow() {
    return new Row(header.names().size(), constants);
  }
}
