package io.milepost.bench;

import io.milepost.bench.peer.DuckDbPeer;
import io.milepost.bench.setting.Installation;

/** The scripts of {@code bench/sql}. */
record DuckDbScripts(Installation milepost) {

  /** Its table lies as the rows came, so that every question about a place is a full scan. */
  DuckDbPeer load() {
    return new DuckDbPeer("DuckDB, typed load only", milepost, "load.sql");
  }

  DuckDbPeer sorted() {
    return new DuckDbPeer("DuckDB, sorted by place", milepost, "sorted.sql");
  }

  DuckDbPeer warehouse() {
    return new DuckDbPeer("DuckDB, distinct, order, one mart", milepost, "warehouse.sql");
  }

  DuckDbPeer events() {
    return new DuckDbPeer("DuckDB, read_json", milepost, "events.sql");
  }

  DuckDbPeer eventsDistinct() {
    return new DuckDbPeer("DuckDB, read_json, distinct", milepost, "events-distinct.sql");
  }

  DuckDbPeer eventsDecoded() {
    return new DuckDbPeer("DuckDB, read_json, nothing stored", milepost, "events-decode.sql");
  }
}
