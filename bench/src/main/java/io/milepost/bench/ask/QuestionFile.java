package io.milepost.bench.ask;

import io.milepost.app.prove.check.Question;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Questions as every peer reads them: a line each, without a header, fields apart by tabs, empty
 * where they play no part. The fields are the number of the question from 0, {@code
 * region|box|polygon}, match, region, west, south, east, north, the polygon as WKT, first Monday,
 * Monday after the last week, datasource.
 */
final class QuestionFile {
  private static final int FIELDS = 12;

  private QuestionFile() {}

  static void write(Path file, List<Question> questions) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Question question : questions) {
      lines.add(String.join("\t", fields(lines.size(), question)));
    }
    Files.write(file, lines);
  }

  static List<Question> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> question(line.split("\t", -1))).toList();
  }

  private static String[] fields(int id, Question question) {
    String[] fields = new String[FIELDS];
    Arrays.fill(fields, "");
    fields[0] = Integer.toString(id);
    putArea(question.area(), fields);
    fields[2] = question.match().word();
    fields[9] = question.from() == null ? "" : question.from().toString();
    fields[10] = question.to() == null ? "" : question.to().toString();
    fields[11] = question.datasource() == null ? "" : question.datasource();
    return fields;
  }

  private static void putArea(Area area, String[] fields) {
    if (area instanceof Area.Region region) {
      fields[1] = "region";
      fields[3] = region.name();
    } else if (area instanceof Area.Box box) {
      fields[1] = "box";
      fields[4] = Double.toString(box.west());
      fields[5] = Double.toString(box.south());
      fields[6] = Double.toString(box.east());
      fields[7] = Double.toString(box.north());
    } else {
      fields[1] = "polygon";
      fields[8] = Ring.of((Area.Polygons) area).wkt();
    }
  }

  private static Question question(String[] fields) {
    return new Question(
        area(fields),
        Match.valueOf(fields[2].toUpperCase(Locale.ROOT)),
        fields[9].isEmpty() ? null : LocalDate.parse(fields[9]),
        fields[10].isEmpty() ? null : LocalDate.parse(fields[10]),
        fields[11].isEmpty() ? null : fields[11]);
  }

  private static Area area(String[] fields) {
    return switch (fields[1]) {
      case "region" -> new Area.Region(fields[3]);
      case "box" ->
          new Area.Box(
              Double.parseDouble(fields[4]),
              Double.parseDouble(fields[5]),
              Double.parseDouble(fields[6]),
              Double.parseDouble(fields[7]));
      default -> Ring.parse(fields[8]).area();
    };
  }
}
