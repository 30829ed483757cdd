package io.milepost.ingest.table;

import io.milepost.ingest.scan.Words;
import io.milepost.ingest.value.ValueDecoder;
import io.milepost.model.Batch;
import io.milepost.model.Origin;
import io.milepost.model.TableBatch;
import io.milepost.model.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A constant that is wrong would reject every row: better said at once. */
final class Constants {
  private Constants() {}

  /**
   * Requires that the constants of a table are of their fields' types.
   *
   * @throws UsageException when one is not, or when a pattern is not supported
   */
  static void requireSound(TablePlan plan) {
    Batch batch = new TableBatch(1, plan.table()).values();
    for (int i = 0; i < plan.fields().size(); i++) {
      FieldPlan field = plan.fields().get(i);
      ValueDecoder decoder = field.newDecoder();
      decoder.target(batch.columns().get(i));
      if (field.field().from() instanceof Origin.Constant constant
          && !isTaken(decoder, constant.text(), field.field().nullable())) {
        throw new UsageException(
            "Table '%s', column '%s': expected %s as its constant, found '%s'. Mend the dataset."
                .formatted(
                    plan.table().name(),
                    field.field().name(),
                    decoder.expectation(),
                    constant.text()));
      }
    }
  }

  private static boolean isTaken(ValueDecoder decoder, String text, boolean nullable) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + 2 * Words.PADDING);
    ValueDecoder.Outcome outcome = decoder.decode(padded, 0, bytes.length, 0);
    return outcome == ValueDecoder.Outcome.TAKEN
        || outcome == ValueDecoder.Outcome.BLANK && nullable;
  }
}
