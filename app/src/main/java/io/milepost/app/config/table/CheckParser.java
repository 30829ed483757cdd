package io.milepost.app.config.table;

import io.milepost.app.config.text.ShareText;
import io.milepost.app.config.text.TimeSpanText;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.model.Check;
import io.milepost.model.Check.About;
import io.milepost.model.DatasetTable;
import io.milepost.model.TableField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one check; with stand-ins after problems. */
final class CheckParser {
  private static final Pattern COLUMN_OF_TABLE =
      Pattern.compile("([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)");

  private final CheckKind kind;
  private final YamlObject check;
  private final CheckSubject subject;
  private final Optional<DatasetTable> table;

  private CheckParser(CheckKind kind, YamlObject check, List<DatasetTable> tables) {
    this.kind = kind;
    this.check = check;
    this.subject = new CheckSubject(check, kind, tables);
    this.table = subject.table();
  }

  /** The check; empty when it is not known what is to be checked. */
  static Optional<Check> parse(Node node, List<DatasetTable> tables, YamlProblems problems) {
    YamlObject check = YamlObject.free(node, "a check", problems);
    check.require("check", "what to check, one of " + String.join(", ", CheckKind.words()));
    return check
        .word("check", CheckKind.words())
        .map(word -> CheckKind.valueOf(word.toUpperCase(Locale.ROOT)))
        .map(kind -> new CheckParser(kind, check, tables).parse());
  }

  private Check parse() {
    check.restrict(kind.keys());
    return switch (kind) {
      case ROW_COUNT -> rowCount();
      case ROW_CHANGE -> rowChange();
      case CUSTOM -> custom();
      case UNIQUE -> unique();
      default -> ofColumn();
    };
  }

  private Check rowCount() {
    Long least = number("least");
    Long most = number("most");
    requireOne("least", "most");
    requireOrder(least != null && most != null && least > most);
    return new Check.RowCount(about(List.of()), least, most);
  }

  private Check rowChange() {
    Double fall = share("fall");
    requireOne("fall", "rise");
    if (fall != null && fall > 1) {
      complain("fall", "Expected 'fall' to be at most 100%.");
    }
    return new Check.RowChange(about(List.of()), fall, share("rise"));
  }

  private Check custom() {
    Optional<Node> node = check.require("query", "a SELECT whose rows complain");
    Optional<String> query = node.flatMap(found -> check.text(found, "'query' to be a SELECT"));
    query
        .flatMap(SelectText::complaint)
        .ifPresent(complaint -> check.problems().add(node.orElseThrow(), complaint));
    return new Check.Custom(about(List.of()), SelectText.statement(query.orElse("")));
  }

  private Check unique() {
    List<String> columns = subject.columns(table, "columns");
    return new Check.Unique(about(columns), columns);
  }

  private Check ofColumn() {
    List<String> columns = subject.columns(table, "column");
    String column = columns.isEmpty() ? "" : columns.get(0);
    About about = about(columns);
    Optional<TableField> field = subject.field(table);
    return switch (kind) {
      case NOT_NULL -> new Check.NotNull(about, column, mostNulls());
      case ACCEPTED -> new Check.Accepted(about, column, values());
      case REFERENCE -> reference(about, column);
      case FRESHNESS -> freshness(about, column, field);
      default -> RangeParser.parse(check, about, column, field, subject);
    };
  }

  private double mostNulls() {
    Double most = share("most");
    if (most != null && most > 1) {
      complain("most", "Expected 'most' to be at most 100%.");
    }
    return most == null ? 0 : most;
  }

  private List<String> values() {
    return check
        .require("values", "the texts that the column may have")
        .map(node -> check.texts(node, "'values' to be a list of texts"))
        .orElse(List.of());
  }

  private Check reference(About about, String column) {
    String form = "the column it refers to, TABLE.COLUMN, such as airports.iata_code";
    check.require("to", form);
    Optional<Matcher> to =
        check.value(
            "to",
            form,
            text -> Optional.of(COLUMN_OF_TABLE.matcher(text)).filter(Matcher::matches));
    return new Check.Reference(
        about,
        column,
        to.map(found -> found.group(1)).orElse(""),
        to.map(found -> found.group(2)).orElse(""));
  }

  private Check freshness(About about, String column, Optional<TableField> field) {
    check.require("most", TimeSpanText.EXPECTED_DAYS);
    subject.requireType(field, Set.of("timestamp"));
    Duration most =
        check.value("most", TimeSpanText.EXPECTED_DAYS, TimeSpanText::find).orElse(Duration.ZERO);
    return new Check.Freshness(about, column, most);
  }

  private About about(List<String> columns) {
    return subject.about(table, columns);
  }

  private void requireOne(String... keys) {
    if (check.present(keys).isEmpty()) {
      check.complain("Expected '%s' or '%s', or both.".formatted((Object[]) keys));
    }
  }

  private void requireOrder(boolean swapped) {
    if (swapped) {
      complain("least", "'least' is greater than 'most'; nothing would be right.");
    }
  }

  private void complain(String key, String message) {
    check.problems().add(check.find(key).orElseThrow(), message);
  }

  private @Nullable Long number(String key) {
    return value(
        key,
        "a whole number",
        text -> text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty());
  }

  private @Nullable Double share(String key) {
    return value(key, ShareText.EXPECTED, ShareText::find);
  }

  private <T> @Nullable T value(String key, String form, Function<String, Optional<T>> reader) {
    return check.value(key, form, reader).orElse(null);
  }
}
