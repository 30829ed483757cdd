package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.LoadJson;
import io.milepost.app.load.RetryResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What loading mended rows did.
 *
 * @param loadId the load that had rejected them
 */
record RetryAnswer(long loadId, RetryResult retry) implements Answer {

  private LoadsAnswer load() {
    return new LoadsAnswer(List.of(retry.result()));
  }

  @Override
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    new LoadJson(json).results(List.of(retry.result()));
    json.writeNumberField("rows_mended", retry.mended());
    json.writeNumberField("rows_untouched", retry.untouched());
    json.writeNumberField("rows_still_rejected", retry.open());
    json.writeEndObject();
  }

  @Override
  public Table table() {
    return load().table();
  }

  @Override
  public void text(Page page) {
    load().text(page);
    page.line(
        String.format(
            Locale.ROOT,
            "Load %d: %,d rejected rows mended, %,d left to mend.",
            loadId,
            retry.mended(),
            retry.open()));
    if (retry.untouched() > 0) {
      page.line("  not mended in the file, and left out: " + retry.untouched());
    }
  }
}
