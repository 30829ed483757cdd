package io.milepost.app.config.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema knows what the parser knows about tables and areas, and nothing else. */
class SchemaWordsTest {

  @Test
  void keysAreTheSame() {
    assertThat(Schema.keys("tables")).isEqualTo(TableDatasetParser.KEYS);
    assertThat(Schema.keys("table")).isEqualTo(TablesParser.KEYS);
    assertThat(Schema.keys("column")).isEqualTo(ColumnsParser.KEYS);
    assertThat(Schema.keys("drift")).isEqualTo(TableDatasetParser.DRIFT_KEYS);
    assertThat(Schema.keys("areas")).isEqualTo(AreaDatasetParser.KEYS);
    assertThat(Schema.keys("areaColumns")).isEqualTo(AreaDatasetParser.COLUMNS);
    assertThat(Schema.keys("areaName")).isEqualTo(AreaDatasetParser.NAME_KEYS);
  }

  @Test
  void wordsAreTheSame() {
    assertThat(Schema.words("tables", "load")).hasSameElementsAs(TableDatasetParser.LOADS);
    assertThat(Schema.words("format", "type")).hasSameElementsAs(TableDatasetParser.FORMATS);
    assertThat(Schema.words("column", "type")).hasSameElementsAs(TypeParser.TYPES);
    assertThat(Schema.words("column", "nullable")).hasSameElementsAs(ColumnsParser.NULLABLE);
    assertThat(Schema.words("drift", "columns"))
        .hasSameElementsAs(TableDatasetParser.DRIFT_OF_COLUMNS);
    assertThat(Schema.words("drift", "types")).hasSameElementsAs(TableDatasetParser.DRIFT_OF_TYPES);
    assertThat(Schema.words("check", "check")).hasSameElementsAs(CheckKind.words());
    assertThat(Schema.words("areas", "load")).hasSameElementsAs(AreaDatasetParser.LOADS);
    assertThat(Schema.words("geojsonFormat", "type")).hasSameElementsAs(AreaDatasetParser.FORMATS);
    assertThat(Schema.words("areas", "table")).containsExactly(AreaDatasetParser.TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void checksAreTheSame(CheckKind kind) {
    String definition = "check_" + kind.word();

    assertThat(Schema.keys(definition)).isEqualTo(kind.keys());
    assertThat(Schema.words(definition, "severity")).hasSameElementsAs(CheckKind.SEVERITIES);
  }
}
