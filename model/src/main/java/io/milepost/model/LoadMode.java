package io.milepost.model;

/** What a load does with the rows that its tables have already. */
public enum LoadMode {
  /** They stay; rows that are there already, by key, are not stored a second time. */
  APPEND("append"),
  /** They stay, except those whose key the load brings anew. */
  UPSERT("upsert"),
  /** They go: afterwards the tables are what the load brought. */
  REPLACE("replace");

  private final String word;

  LoadMode(String word) {
    this.word = word;
  }

  /** As declarations and the ledger say it. */
  public String word() {
    return word;
  }
}
