package io.milepost.model;

/**
 * What is done when the input is not as declared.
 *
 * @param columns about columns or paths that no field names
 * @param types about values that are not of their field's type
 */
public record DriftPolicy(Columns columns, Types types) {

  /** About columns or paths that no field names and that are not empty. */
  public enum Columns {
    /** The table gets them, as nullable text. */
    EVOLVE,
    /** The source is refused. */
    FREEZE,
    /** The row is rejected. */
    QUARANTINE,
    /** They are left out. */
    IGNORE
  }

  /** About values that are not of their field's type. */
  public enum Types {
    /**
     * The column becomes one that takes them: whole numbers and degrees become reals when that is
     * enough, all others text. No whole number is rounded: one of more than 64 bits, or one that a
     * column of reals is given and no double is equal to, makes the column text. Rows that lack
     * something, or have an object or a list where none is expected, are rejected.
     */
    EVOLVE,
    /** The source is refused. */
    FREEZE,
    /** The row is rejected. */
    QUARANTINE
  }
}
