package io.milepost.app.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that runs vehicles in one city, in operating periods one after another: a period
 * is created, its vehicles are registered, report, and are deregistered at its end; some periods
 * are deleted before their time.
 */
final class Operator {
  private static final double CUT_SHORT = 0.05;

  private final String organization;
  private final City city;
  private final Duration shift;
  private final int fleet;
  private final RandomNumbers random;
  private final Deque<Function<Instant, String>> due = new ArrayDeque<>();
  private final List<MadeUpVehicle> vehicles = new ArrayList<>();
  private @Nullable Function<Instant, String> ending;
  private Instant finish;
  private int periods;

  /**
   * @param shift how long a period lasts
   * @param fleet vehicles of a period
   */
  Operator(
      String organization,
      City city,
      Duration shift,
      int fleet,
      Instant from,
      RandomNumbers random) {
    this.organization = organization;
    this.city = city;
    this.shift = shift;
    this.fleet = fleet;
    this.random = random;
    this.finish = from;
  }

  /** The next event, as a line. */
  String event(Instant at) {
    if (due.isEmpty() && !at.isBefore(finish)) {
      change(at);
    }
    Function<Instant, String> next = due.poll();
    if (next != null) {
      return next.apply(at);
    }
    return vehicles.get(random.nextBelow(vehicles.size())).update(at, organization);
  }

  /** The vehicles of the old period leave, those of a new one come. */
  private void change(Instant at) {
    if (ending != null) {
      due.add(ending);
    }
    for (MadeUpVehicle vehicle : vehicles) {
      due.add(now -> vehicle.deregister(now, organization));
    }
    vehicles.clear();
    String id = "op_" + ++periods;
    Instant start = at.plusMillis(random.nextBelow(60_000));
    Instant planned = start.plus(shift);
    boolean cutShort = random.nextDouble() < CUT_SHORT;
    finish = cutShort ? start.plus(shift.dividedBy(2)) : planned;
    due.add(now -> EventLine.ofPeriod("create", now, id).span(start, planned).of(organization));
    for (int i = 0; i < fleet; i++) {
      MadeUpVehicle vehicle = new MadeUpVehicle(city, at, random);
      vehicles.add(vehicle);
      due.add(now -> vehicle.register(now, organization));
    }
    ending =
        cutShort
            ? now -> EventLine.ofPeriod("delete", now, id).span(start, planned).of(organization)
            : null;
  }
}
