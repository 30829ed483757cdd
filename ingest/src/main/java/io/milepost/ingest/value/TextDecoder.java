package io.milepost.ingest.value;

import io.milepost.model.Column;
import io.milepost.model.RejectionCode;

/** Texts as they stand; none is wrong. */
final class TextDecoder implements ValueDecoder {
  private static final byte[] NOTHING = {};

  private Column.Texts column = new Column.Texts(1);

  @Override
  public void target(Column texts) {
    column = (Column.Texts) texts;
  }

  @Override
  public Outcome decode(byte[] bytes, int from, int to, int at) {
    column.set(at, bytes, from, to - from);
    return Outcome.TAKEN;
  }

  @Override
  public void skip(int at) {
    column.set(at, NOTHING, 0, 0);
  }

  @Override
  public RejectionCode code(byte[] bytes, int from, int to) {
    return RejectionCode.BAD_JSON;
  }

  @Override
  public String expectation() {
    return "a text";
  }
}
