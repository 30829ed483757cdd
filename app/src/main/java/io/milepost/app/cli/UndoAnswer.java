package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.UndoneLoadJson;
import io.milepost.warehouse.UndoneLoad;
import java.io.IOException;
import java.util.Locale;

/** What taking a load back did. */
record UndoAnswer(UndoneLoad undone) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    UndoneLoadJson.write(json, undone);
  }

  @Override
  public Table table() {
    return new Table()
        .number("load_id")
        .count("rows_removed")
        .count("rows_handed_over")
        .count("rows_restored")
        .row(undone.loadId(), undone.rowsRemoved(), undone.rowsHandedOver(), undone.rowsRestored());
  }

  @Override
  public void text(Page page) {
    page.line(
        "Load %d is undone: %s removed%s%s."
            .formatted(
                undone.loadId(),
                rows(undone.rowsRemoved()),
                part(undone.rowsHandedOver(), " handed to other loads that brought the same"),
                part(undone.rowsRestored(), " restored that it had replaced")));
  }

  private static String part(long count, String words) {
    return count == 0 ? "" : ", " + rows(count) + words;
  }

  private static String rows(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
  }
}
