package io.milepost.ingest.source;

import io.milepost.ingest.rejection.RejectedRows;
import io.milepost.ingest.scan.Utf8;
import io.milepost.model.RejectionCode;

/**
 * Where one reader is in the blocks that it gets hold of. Used by one thread.
 *
 * <p>A reader asks {@link #more}, decodes the row at {@link #position}, and passes it by {@link
 * #step}.
 */
public final class BlockCursor {
  private final Intake intake;
  private final RejectedRows rejected = new RejectedRows();
  private Block block = new Block();
  private boolean open;
  private boolean ascii;
  private int position;
  private int lines;
  private int rows;

  public BlockCursor(Intake intake) {
    this.intake = intake;
  }

  /**
   * Whether there is a row at {@link #position()}; takes blocks until there is, or none are left.
   *
   * @throws io.milepost.model.DataException when the source cannot be taken
   */
  public boolean more() {
    while (!open || position >= block.to()) {
      if (!advance()) {
        return false;
      }
    }
    return true;
  }

  public byte[] bytes() {
    return block.bytes();
  }

  /** Where the block's last row ends; a line feed stands there. */
  public int to() {
    return block.to();
  }

  /** Where the next row of the block starts. */
  public int position() {
    return position;
  }

  /** Whether the block has a row at {@link #position()}. */
  public boolean isWithinBlock() {
    return position < block.to();
  }

  /** How many bytes of the content are before the row: no two rows have the same. */
  public long offset() {
    return block.offset() + position;
  }

  /** Whether the whole block is ASCII. */
  public boolean isAscii() {
    return ascii;
  }

  /**
   * Passes a row, or blank lines.
   *
   * @param next where the next one starts
   */
  public void step(int next, int linesPassed, int rowsPassed) {
    position = next;
    lines += linesPassed;
    rows += rowsPassed;
  }

  /** Rejects the row at {@link #position()}, whose text is {@code [position, rawEnd)}. */
  public void reject(String field, RejectionCode code, String reason, int rawEnd) {
    rejected.add(lines, field, code, reason, block.bytes(), position, rawEnd);
  }

  /** Refuses the source because of the row at {@link #position()}. */
  public void refuse(String reason) {
    intake.refuse(block.number(), lines, reason);
  }

  /** Ends the block and takes the next one; false when there is none. */
  private boolean advance() {
    if (open) {
      intake.endBlock(block, lines, rows, rejected);
      open = false;
    }
    Intake.Begun begun = intake.takeBegun();
    if (begun != null) {
      block = begun.block();
      begin(begun.position(), begun.lines());
    } else if (intake.take(block)) {
      begin(block.from(), 0);
    } else {
      intake.requireTakeable();
    }
    return open;
  }

  private void begin(int firstRow, int linesBefore) {
    open = true;
    position = firstRow;
    lines = linesBefore;
    rows = 0;
    ascii = Utf8.isAscii(block.bytes(), firstRow, block.to());
  }
}
