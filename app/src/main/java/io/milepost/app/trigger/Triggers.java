package io.milepost.app.trigger;

import static java.util.stream.Collectors.joining;

import io.milepost.app.config.Declaration;
import io.milepost.app.config.Home;
import io.milepost.app.config.SourcePattern;
import io.milepost.app.config.Trigger;
import io.milepost.app.config.yaml.Problem;
import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.QueueDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The triggers of a home's datasets, as they were declared when the server began. */
public final class Triggers implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Home home;
  private final QueueDatabase database;
  private final Arrivals arrivals;
  private final Consumer<Ingestion> queue;
  private final SourceRun run;
  private final Consumer<String> notices;
  private final Clock clock;
  private final Timetable timetable;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<Repeating> feeds = new ArrayList<>();

  /**
   * @param queue takes what is to be loaded, and keeps it
   * @param run loads what a dataset's source brings
   * @param notices takes sentences for the user
   */
  public Triggers(
      Home home,
      QueueDatabase database,
      Consumer<Ingestion> queue,
      SourceRun run,
      Consumer<String> notices,
      Clock clock) {
    this.home = home;
    this.database = database;
    this.arrivals = new Arrivals(database);
    this.queue = queue;
    this.run = run;
    this.notices = notices;
    this.clock = clock;
    this.timetable = new Timetable(arrivals, run::load, clock);
  }

  /**
   * Begins with all triggers of the datasets; a declaration with problems has none, and is told.
   */
  public void start(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration.problems().isEmpty()) {
        add(declaration);
      } else {
        notices.accept(leftOut(declaration));
      }
    }
    feeds.forEach(Repeating::start);
    timetable.start(database);
  }

  private static String leftOut(Declaration declaration) {
    return "No trigger of '%s' begins, since it is not right. Mend this and start the server again: %s"
        .formatted(
            declaration.file(),
            declaration.problems().stream().map(Problem::toString).collect(joining(" ")));
  }

  private void add(Declaration declaration) {
    String dataset = declaration.getDataset().name();
    boolean dated = declaration.source().filter(SourcePattern::isDated).isPresent();
    int number = 0;
    for (Trigger trigger : declaration.triggers()) {
      number++;
      if (trigger instanceof Trigger.Watch watch) {
        feeds.add(watching(dataset, watch));
      } else if (trigger instanceof Trigger.Queue told) {
        feeds.add(listening(dataset, told));
      } else if (trigger instanceof Trigger.Schedule schedule) {
        timetable.add(dataset, number, dated, schedule);
      }
    }
  }

  private Repeating watching(String dataset, Trigger.Watch watch) {
    FolderWatch folder =
        new FolderWatch(
            dataset,
            home.directory().resolve(watch.folder()).toAbsolutePath().normalize(),
            watch,
            arrivals,
            queue,
            clock);
    return new Repeating("Watching " + watch.folder(), folder::look, LOOK, notices);
  }

  private Repeating listening(String dataset, Trigger.Queue told) {
    SqsClient client = SqsClients.of(told.queue());
    open.add(client);
    NoticeFeed feed =
        new NoticeFeed(dataset, told.queue().toString(), client, arrivals, queue, notices);
    return new Repeating("Reading the queue " + told.queue(), feed::take, LOOK, notices);
  }

  @Override
  public void close() {
    feeds.forEach(Repeating::stop);
    timetable.stop(); // before what it runs fails, as that is stopped
    run.stop();
    timetable.close();
    long deadline = System.nanoTime() + GRACE.toNanos();
    feeds.forEach(feed -> feed.join(deadline));
    for (AutoCloseable client : open) {
      try {
        client.close();
      } catch (Exception e) {
        notices.accept("Closing a queue failed: " + e.getMessage());
      }
    }
  }
}
