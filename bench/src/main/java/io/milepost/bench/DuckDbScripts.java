package io.milepost.bench;

import io.milepost.bench.peer.DuckDbPeer;
import io.milepost.bench.setting.Installation;
import java.util.List;

/** The scripts of {@code bench/sql}. */
record DuckDbScripts(Installation milepost) {

  /** Its table lies as the rows came, so that every question about a place is a full scan. */
  DuckDbPeer load() {
    return new DuckDbPeer("DuckDB, typed load only", milepost, List.of("load.sql"));
  }

  DuckDbPeer sorted() {
    return new DuckDbPeer("DuckDB, sorted by place", milepost, List.of("sorted.sql"));
  }

  DuckDbPeer warehouse() {
    return new DuckDbPeer("DuckDB, distinct, order, one mart", milepost, List.of("warehouse.sql"));
  }

  DuckDbPeer events() {
    return events("DuckDB, read_json", "events.sql");
  }

  DuckDbPeer eventsDistinct() {
    return events("DuckDB, read_json, distinct", "events-distinct.sql");
  }

  DuckDbPeer eventsDecoded() {
    return events("DuckDB, read_json, nothing stored", "events-decode.sql");
  }

  private DuckDbPeer events(String name, String script) {
    return new DuckDbPeer(name, milepost, List.of("events-read.sql", script));
  }
}
