package io.milepost.app.config.table;

import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.Check;
import io.milepost.model.Check.About;
import io.milepost.model.TableField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a check of a column's range, whose ends are values of the column's type. */
final class RangeParser {
  private static final Set<String> TYPES =
      Set.of("integer", "real", "longitude", "latitude", "date", "timestamp");

  private RangeParser() {}

  static Check parse(
      YamlObject check,
      About about,
      String column,
      Optional<TableField> field,
      CheckSubject subject) {
    subject.requireType(field, TYPES);
    if (check.present("least", "most").isEmpty()) {
      check.complain("Expected 'least' or 'most', or both.");
    }
    String type = field.map(found -> found.type().word()).orElse("real");
    String least = end(check, "least", type);
    String most = end(check, "most", type);
    if (least != null && most != null && value(least, type).compareTo(value(most, type)) > 0) {
      check
          .problems()
          .add(
              check.find("least").orElseThrow(),
              "'least' is greater than 'most'; nothing would be right.");
    }
    return new Check.Range(about, column, least, most);
  }

  private static @Nullable String end(YamlObject check, String key, String type) {
    return check
        .value(
            key, expected(type), text -> isValue(text, type) ? Optional.of(text) : Optional.empty())
        .orElse(null);
  }

  private static String expected(String type) {
    return switch (type) {
      case "date" -> "a day such as 2019-06-01";
      case "timestamp" -> "a day and time such as 2019-06-01T00:00:00";
      default -> "a number";
    };
  }

  private static boolean isValue(String text, String type) {
    try {
      value(text, type);
      return true;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  /** A number; of a day its number, of a time its text, which sorts as the times do. */
  private static BigDecimal value(String text, String type) {
    return switch (type) {
      case "date" -> BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
      case "timestamp" -> {
        LocalDateTime at = LocalDateTime.parse(text);
        yield BigDecimal.valueOf(
            at.toLocalDate().toEpochDay() * 86_400 + at.toLocalTime().toSecondOfDay());
      }
      default -> new BigDecimal(text);
    };
  }
}
