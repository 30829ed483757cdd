package io.milepost.app.load;

import io.milepost.model.UsageException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rejected rows a load may have before it is refused as a whole. */
public sealed interface MaxRejected
    permits MaxRejected.Percent, MaxRejected.Rows, MaxRejected.AllButOne {
  /** What {@link #parse} is given when nothing else is asked for. */
  String DEFAULT = "50%";

  /** Whether a load with so many rejected rows may go on. */
  boolean allows(long rejected, long read);

  /** Why a load that is not allowed is refused, to stand behind the number of rejected rows. */
  default String refusal() {
    return "more than --max-rejected %s allows".formatted(this);
  }

  /** A share of the rows read, 0 to 100 percent. */
  record Percent(BigDecimal percent) implements MaxRejected {
    @Override
    public boolean allows(long rejected, long read) {
      BigDecimal hundredfold = BigDecimal.valueOf(rejected).movePointRight(2);
      return hundredfold.compareTo(percent.multiply(BigDecimal.valueOf(read))) <= 0;
    }

    @Override
    public String toString() {
      return percent.toPlainString() + "%";
    }
  }

  /** A number of rows. */
  record Rows(long rows) implements MaxRejected {
    @Override
    public boolean allows(long rejected, long read) {
      return rejected <= rows;
    }

    @Override
    public String toString() {
      return Long.toString(rows);
    }
  }

  /** One good row is enough: for rows that were rejected before and are mended one by one. */
  record AllButOne() implements MaxRejected {
    @Override
    public boolean allows(long rejected, long read) {
      return rejected < read;
    }

    @Override
    public String refusal() {
      return "so none of them is mended";
    }
  }

  /**
   * Reads {@code 50%}, {@code 0.1%} or a number of rows such as {@code 1000}.
   *
   * @throws UsageException when the text is none of these
   */
  static MaxRejected parse(String text) {
    Matcher matcher =
        Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)%|(\\d{1,18})").matcher(text.strip());
    if (!matcher.matches()) {
      throw invalid(text);
    }
    String percent = matcher.group(1);
    return percent == null ? new Rows(Long.parseLong(matcher.group(2))) : percent(percent, text);
  }

  private static MaxRejected percent(String percent, String text) {
    BigDecimal value = new BigDecimal(percent);
    if (value.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw invalid(text);
    }
    return new Percent(value);
  }

  private static UsageException invalid(String text) {
    return new UsageException(
        "Expected --max-rejected to be a share of the rows such as 50%%, at most 100%%, or a number"
            .concat(" of rows such as 1000; found '%s'.")
            .formatted(text));
  }
}
