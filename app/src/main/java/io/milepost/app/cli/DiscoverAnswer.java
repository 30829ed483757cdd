package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.route.Discovery;
import io.milepost.app.route.DiscoveryJson;
import io.milepost.routes.matching.RouteChange;
import io.milepost.routes.matching.RouteChange.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a discovery found, in every format. */
record DiscoverAnswer(Discovery discovery) implements Answer {
  private static final int MOST_SHOWN = 20;
  private static final int MOST_IDS = 5;

  @Override
  public void json(JsonGenerator json) throws IOException {
    DiscoveryJson.write(json, discovery);
  }

  @Override
  public Table table() {
    return table(discovery.changes(), Integer.MAX_VALUE);
  }

  private static Table table(List<RouteChange> changes, int mostIds) {
    Table table = new Table().text("change").text("before").text("after");
    for (RouteChange change : changes) {
      table.row(change.kind().word(), ids(change.before(), mostIds), ids(change.after(), mostIds));
    }
    return table;
  }

  private static String ids(List<Integer> ids, int most) {
    String listed = ids.stream().limit(most).map(String::valueOf).collect(Collectors.joining(" "));
    return ids.size() <= most
        ? listed
        : String.format(Locale.ROOT, "%s and %,d more", listed, ids.size() - most);
  }

  @Override
  public void text(Page page) {
    page.line(discovery.sentence());
    boolean nothingBefore =
        discovery.changes().stream().allMatch(change -> change.kind() == Kind.APPEARED);
    if (!nothingBefore) {
      page.line("Since the last discovery: " + counts() + ".");
      changed(
          page,
          discovery.changes().stream().filter(change -> change.kind() != Kind.STAYED).toList());
    }
  }

  private static void changed(Page page, List<RouteChange> changes) {
    if (!changes.isEmpty()) {
      page.blankLine();
      page.table(table(changes.stream().limit(MOST_SHOWN).toList(), MOST_IDS));
    }
    if (changes.size() > MOST_SHOWN) {
      page.line(
          String.format(
              Locale.ROOT, "… and %,d more; --format csv has all.", changes.size() - MOST_SHOWN));
    }
  }

  private String counts() {
    return Arrays.stream(Kind.values())
        .map(
            kind ->
                String.format(Locale.ROOT, "%,d %s", discovery.changes(kind).size(), kind.word()))
        .collect(Collectors.joining(", "));
  }
}
