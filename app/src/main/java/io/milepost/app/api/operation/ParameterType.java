package io.milepost.app.api.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.schema.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What a parameter may be: its schema, and how its text is read. */
public sealed interface ParameterType {
  ParameterType TEXT = new Text();
  ParameterType FLAG = new Flag();
  ParameterType DAY = new Day();

  ObjectNode schema();

  /** What is expected, to stand behind "Expected 'limit' to be". */
  String expected();

  /** The value; empty when the text is none. */
  Optional<Object> read(String text);

  /** Any text. */
  record Text() implements ParameterType {
    @Override
    public ObjectNode schema() {
      return Schema.text();
    }

    @Override
    public String expected() {
      return "a text";
    }

    @Override
    public Optional<Object> read(String text) {
      return Optional.of(text);
    }
  }

  /** {@code true} or {@code false}; alone it means true. */
  record Flag() implements ParameterType {
    @Override
    public ObjectNode schema() {
      return Schema.truth();
    }

    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public Optional<Object> read(String text) {
      return switch (text) {
        case "true", "" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  }

  /** A day of the calendar. */
  record Day() implements ParameterType {
    @Override
    public ObjectNode schema() {
      return Schema.day();
    }

    @Override
    public String expected() {
      return "a day of the calendar such as 2018-05-28";
    }

    @Override
    public Optional<Object> read(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }

  /** A whole number, both bounds included. */
  record Whole(long least, long most) implements ParameterType {
    @Override
    public ObjectNode schema() {
      return Schema.count().put("minimum", least).put("maximum", most);
    }

    @Override
    public String expected() {
      return "a whole number from %d to %d".formatted(least, most);
    }

    @Override
    public Optional<Object> read(String text) {
      return text.matches("-?\\d{1,18}")
          ? Optional.<Object>of(Long.valueOf(text)).filter(this::isWithin)
          : Optional.empty();
    }

    private boolean isWithin(Object value) {
      return (Long) value >= least && (Long) value <= most;
    }
  }

  /** One of some words. */
  record Word(List<String> words) implements ParameterType {
    @Override
    public ObjectNode schema() {
      return Schema.word(words);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public Optional<Object> read(String text) {
      return Optional.<Object>of(text).filter(words::contains);
    }
  }
}
