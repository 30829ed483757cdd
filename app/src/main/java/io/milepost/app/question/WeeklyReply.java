package io.milepost.app.question;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.report.AskedArea;
import io.milepost.app.report.RouteAveragesJson;
import io.milepost.app.report.WeeklyAverageJson;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.RouteAverages;
import io.milepost.warehouse.report.WeeklyAverage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link WeeklyInquiry}. */
public sealed interface WeeklyReply permits WeeklyReply.Whole, WeeklyReply.ByRoute {

  /** Writes it as one object, as programs read it. */
  void json(JsonGenerator json) throws IOException;

  /**
   * The average of an area, or of one route.
   *
   * @param explanation the figures under other definitions; null when not asked for
   */
  record Whole(AskedArea asked, WeeklyAverage average, @Nullable Explanation explanation)
      implements WeeklyReply {
    @Override
    public void json(JsonGenerator json) throws IOException {
      WeeklyAverageJson.write(json, asked, average, explanation);
    }
  }

  /** The averages of all routes of a region. */
  record ByRoute(AskedArea asked, RouteAverages averages) implements WeeklyReply {
    @Override
    public void json(JsonGenerator json) throws IOException {
      RouteAveragesJson.write(json, asked, averages);
    }
  }
}
