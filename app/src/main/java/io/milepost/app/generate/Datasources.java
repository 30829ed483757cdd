package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;

/** Who reports trips: some much, some little, and each city lacks one of them. Immutable. */
final class Datasources {
  private static final List<byte[]> NAMES =
      List.of("funny_car", "baba_car", "cheap_mobile", "bad_diesel_vehicles", "pt_search_app")
          .stream()
          .map(name -> name.getBytes(US_ASCII))
          .toList();

  private final Weights weights = new Weights(NAMES.size(), i -> NAMES.size() - i);

  /** One of the datasources that report from the city of that index. */
  byte[] draw(int city, RandomNumbers random) {
    int drawn = weights.draw(random);
    boolean lacking = drawn == city % NAMES.size();
    return NAMES.get(lacking ? (drawn + 1) % NAMES.size() : drawn);
  }
}
