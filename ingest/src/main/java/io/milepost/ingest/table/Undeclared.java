package io.milepost.ingest.table;

import io.milepost.model.Origin;

/** A column or path that no field names, as one reader knows it. Not thread-safe. */
public final class Undeclared {
  private static final byte AS_TEXT = 1;
  private static final byte AS_JSON = 2;

  private final String name;
  private final Origin from;
  private final int order;
  private final boolean addable;
  private final byte[] noted;
  private boolean nested;

  /**
   * Not seen yet.
   *
   * @param name as the source calls it
   * @param order where its column comes among others that are added
   * @param tables how many the dataset has
   * @param addable whether a column can be declared for it
   */
  public Undeclared(String name, Origin from, int order, int tables, boolean addable) {
    this.name = name;
    this.from = from;
    this.order = order;
    this.addable = addable;
    this.noted = new byte[tables];
  }

  public String name() {
    return name;
  }

  Origin from() {
    return from;
  }

  /** Where its column comes among others that are added. */
  public int order() {
    return order;
  }

  boolean isAddable() {
    return addable;
  }

  boolean isNested() {
    return nested;
  }

  /** Says whether the value of the current row is an object or a list. */
  public void nested(boolean isNested) {
    nested = isNested;
  }

  /** Whether the current row tells more about it than rows of that table did before. */
  boolean isNews(int table) {
    byte now = nested ? AS_JSON : AS_TEXT;
    boolean news = noted[table] < now;
    noted[table] = news ? now : noted[table];
    return news;
  }
}
