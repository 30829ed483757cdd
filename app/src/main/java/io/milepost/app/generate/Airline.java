package io.milepost.app.generate;

import java.util.List;

/** An airline that flights are made up for; there is none of these names. */
record Airline(String code, String name) {
  static final List<Airline> ALL =
      List.of(
          new Airline("AQ", "Alder & Quay Airways"),
          new Airline("BW", "Bellwether Air Lines Inc."),
          new Airline("CT", "Cinder Trail Airlines Co."),
          new Airline("DV", "Dovelight Regional"),
          new Airline("FJ", "Fjordline America"),
          new Airline("GR", "Greyheron Express"),
          new Airline("MK", "Marrakesh \"Kite\" Air"),
          new Airline("ZP", "Zephyr Plains Airlines"));

  /** Its line of the reference table. */
  String line() {
    return "{\"IATA_CODE\":\"%s\",\"AIRLINE\":\"%s\"}\n"
        .formatted(code, name.replace("\"", "\\\""));
  }
}
