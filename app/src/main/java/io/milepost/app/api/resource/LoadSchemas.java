package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.map;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.number;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.optional;
import static io.milepost.app.api.schema.Schema.orNull;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.truth;
import static io.milepost.app.api.schema.Schema.word;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.model.LoadState;
import io.milepost.model.RejectionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What loads look like. */
final class LoadSchemas {
  /** The words of {@link LoadState}. */
  static final List<String> STATES =
      Arrays.stream(LoadState.values()).map(LoadState::word).toList();

  private static final List<String> CODES =
      Arrays.stream(RejectionCode.values()).map(RejectionCode::code).toList();

  private LoadSchemas() {}

  static Map<String, ObjectNode> all() {
    return Map.of(
        "Load", load(),
        "Loads", object(member("loads", list(ref("Load")))),
        "UndoneLoad",
            object(
                member("load_id", count()),
                member("rows_removed", count()),
                member("rows_handed_over", count()),
                member("rows_restored", count())),
        "Rejection", rejection(),
        "Rejections",
            object(
                member("load_id", count()),
                member("rejections", list(ref("Rejection"))),
                member("next_after", orNull(count()))));
  }

  private static ObjectNode load() {
    ObjectNode step =
        object(
            member("step", text()), member("seconds", orNull(number())), member("rows", count()));
    ObjectNode check =
        object(
            member("check", text()),
            member("table", text()),
            member("severity", text()),
            member("passed", truth()),
            member("sentence", text()));
    return object(
        member("load_id", count()),
        member("dataset", text()),
        member("source", text()),
        member("state", word(STATES)),
        member("rows_read", count()),
        member("rows_loaded", count()),
        member("rows_duplicate", count()),
        member("rows_rejected", count()),
        member("bytes", count()),
        member("seconds", orNull(number())),
        member("steps", list(step)),
        optional("retry_of", count()),
        optional("same_content_as", count()),
        optional("rejected", map(count())),
        optional("checks", list(check)),
        optional("error", text()));
  }

  private static ObjectNode rejection() {
    return object(
        member("line", count()),
        member("field", text()),
        member("code", word(CODES)),
        member("reason", text()),
        member("raw", text()),
        member("mended_by", orNull(count())));
  }
}
