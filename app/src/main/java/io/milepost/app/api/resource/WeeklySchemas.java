package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.anyObject;
import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.day;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.number;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.optional;
import static io.milepost.app.api.schema.Schema.orNull;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.truth;
import static io.milepost.app.api.schema.Schema.word;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.schema.Schema.Member;
import io.milepost.model.Match;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What weekly averages look like. */
final class WeeklySchemas {
  /** The words of {@link Match}. */
  static final List<String> MATCHES = Arrays.stream(Match.values()).map(Match::word).toList();

  private WeeklySchemas() {}

  static Map<String, ObjectNode> all() {
    return Map.of(
        "Area", area(),
        "Week", week(),
        "Figure", figure(),
        "WeeklyAverage", weeklyAverage(),
        "RouteAverages", routeAverages());
  }

  private static ObjectNode area() {
    return object(
        optional("name", text()),
        optional("region", text()),
        optional("bbox", list(number())),
        optional("geojson", anyObject()),
        optional("route_id", count()));
  }

  private static ObjectNode week() {
    return object(
        member("week", text()),
        member("start", day()),
        member("trips", count()),
        member("partial", truth()));
  }

  private static ObjectNode figure() {
    return object(
        member("match", word(MATCHES)),
        member("weeks_counted", text()),
        member("trips", count()),
        member("weeks", number()),
        member("weekly_average", orNull(number())),
        member("used", truth()));
  }

  private static ObjectNode weeklyAverage() {
    return object(
        headed(member("series", list(ref("Week"))), optional("explain", list(ref("Figure")))));
  }

  private static ObjectNode routeAverages() {
    Stream<Member> route = Stream.concat(Stream.of(member("route_id", orNull(count()))), figures());
    return object(headed(member("routes", list(object(route.toArray(Member[]::new))))));
  }

  private static Member[] headed(Member... more) {
    Stream<Member> head =
        Stream.of(
            member("area", ref("Area")),
            member("match", word(MATCHES)),
            member("from", orNull(day())),
            member("to", orNull(day())));
    return Stream.of(head, figures(), Stream.of(more)).flatMap(part -> part).toArray(Member[]::new);
  }

  private static Stream<Member> figures() {
    return Stream.of(
        member("trips", count()),
        member("weeks", count()),
        member("weekly_average", orNull(number())),
        member("active_weeks", count()),
        member("active_weekly_average", orNull(number())));
  }
}
