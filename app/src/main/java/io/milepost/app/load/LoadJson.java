package io.milepost.app.load;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.model.Coverage;
import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.model.RejectionCode;
import io.milepost.warehouse.CheckResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads as JSON. Keys that would hold nothing are left out, but for those of every load. */
public final class LoadJson {
  private final JsonGenerator json;

  public LoadJson(JsonGenerator json) {
    this.json = json;
  }

  /** The field {@code loads}. */
  public void results(List<LoadResult> results) throws IOException {
    json.writeArrayFieldStart("loads");
    for (LoadResult result : results) {
      result(result);
    }
    json.writeEndArray();
  }

  /** The field {@code loads}, of loads that have not taken place. */
  public void previews(List<LoadPreview> previews) throws IOException {
    json.writeArrayFieldStart("loads");
    for (LoadPreview preview : previews) {
      preview(preview);
    }
    json.writeEndArray();
  }

  /** One load. */
  public void result(LoadResult result) throws IOException {
    Load load = result.load();
    json.writeStartObject();
    json.writeNumberField("load_id", load.loadId());
    outcome(load.dataset(), load.source(), load.state(), load.counts());
    seconds(LoadResult.seconds(load));
    steps(result);
    number("retry_of", load.retryOf());
    number("same_content_as", load.sameContentAs());
    rejected(result.rejected());
    checks(result.checks());
    text("error", load.error());
    json.writeEndObject();
  }

  private void checks(List<CheckResult> checks) throws IOException {
    if (checks.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("checks");
    for (CheckResult check : checks) {
      json.writeStartObject();
      json.writeStringField("check", check.check());
      json.writeStringField("table", check.table());
      json.writeStringField("severity", check.severity().word());
      json.writeBooleanField("passed", check.passed());
      json.writeStringField("sentence", check.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void preview(LoadPreview preview) throws IOException {
    json.writeStartObject();
    json.writeNullField("load_id");
    json.writeBooleanField("dry_run", true);
    outcome(preview.dataset(), preview.source(), preview.state(), preview.counts());
    if (preview.covered().isPresent()) {
      covered(preview.covered().get());
    }
    number("same_content_as", preview.sameContentAs());
    rejected(preview.rejected());
    text("error", preview.error());
    json.writeEndObject();
  }

  private void outcome(String dataset, String source, LoadState state, LoadCounts counts)
      throws IOException {
    json.writeStringField("dataset", dataset);
    json.writeStringField("source", source);
    json.writeStringField("state", state.word());
    json.writeNumberField("rows_read", counts.rowsRead());
    json.writeNumberField("rows_loaded", counts.rowsLoaded());
    json.writeNumberField("rows_duplicate", counts.rowsDuplicate());
    json.writeNumberField("rows_rejected", counts.rowsRejected());
    json.writeNumberField("bytes", counts.bytes());
  }

  private void steps(LoadResult result) throws IOException {
    json.writeArrayFieldStart("steps");
    for (LoadStep step : result.steps()) {
      json.writeStartObject();
      json.writeStringField("step", step.step());
      seconds(seconds(step));
      json.writeNumberField("rows", step.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rejected(RejectedByCode rejected) throws IOException {
    if (rejected.counts().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("rejected");
    for (Map.Entry<RejectionCode, Long> count : rejected.counts().entrySet()) {
      json.writeNumberField(count.getKey().code(), count.getValue());
    }
    json.writeEndObject();
  }

  private void covered(Coverage covered) throws IOException {
    json.writeObjectFieldStart("covered");
    json.writeStringField("from", covered.firstWeek().start().toString());
    json.writeStringField("to", covered.lastWeek().next().start().toString());
    json.writeNumberField("weeks", covered.firstWeek().until(covered.lastWeek().next()));
    json.writeEndObject();
  }

  private void seconds(@Nullable Double seconds) throws IOException {
    json.writeFieldName("seconds");
    if (seconds == null) {
      json.writeNull();
    } else {
      json.writeNumber(seconds);
    }
  }

  /** How long the step took, to the millisecond; null when it did not end. */
  public static @Nullable Double seconds(LoadStep step) {
    return step.finishedAt() == null ? null : Math.round(step.seconds() * 1e3) / 1e3;
  }

  private void number(String key, @Nullable Long value) throws IOException {
    if (value != null) {
      json.writeNumberField(key, value);
    }
  }

  private void text(String key, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }
}
