package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSplitterTest {
  private static final List<String> COLUMNS = List.of("x", "y", "z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "bad_point      | a,b,c             | a ; b ; c",
        "bad_point      | \"a,b\",\"c\"\"d\",e | a,b ; c\"d ; e",
        "missing_value  | ,,                |  ;  ; ",
        "too_few_fields | a,b               | a ; b ; ",
        "too_few_fields | a                 | a ;  ; ",
        "too_many_fields| a,b,c,d,\"e,f\"   | a ; b ; c,d,e,f",
        "bad_quote      | \"a,b,c           | \"a ; b ; c",
        "bad_quote      | \"a\"x,b,c        | \"a\"x ; b ; c",
        "bad_quote      | \"a,b,c,d         | \"a ; b ; c,d"
      })
  void givesAFieldForEveryColumn(String code, String raw, String expected) {
    RowSplitter splitter = new RowSplitter(COLUMNS, ',', '"');

    assertThat(splitter.split(rejection(code, raw)))
        .containsExactlyElementsOf(
            List.of(expected.split(";", -1)).stream().map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource({"a;b;c", "\"a;b\";c"})
  void takesQuotesAsTheyStandWhereNothingIsQuoted(String raw) {
    RowSplitter splitter = new RowSplitter(COLUMNS, ';', (char) 0);

    assertThat(splitter.split(rejection("bad_point", raw))).containsExactly(raw.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource({"'\"a\nb\",c,d'"})
  void keepsNewlinesInsideQuotes(String raw) {
    RowSplitter splitter = new RowSplitter(COLUMNS, ',', '"');

    assertThat(splitter.split(rejection("bad_point", raw))).containsExactly("a\nb", "c", "d");
  }

  private static Rejection rejection(String code, String raw) {
    return new Rejection(2, "x", RejectionCode.of(code), "because", raw);
  }
}
