package io.milepost.app.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

/** What has the server load something into a dataset by itself. */
public sealed interface Trigger {

  /**
   * Files that appear in a folder, each version of each once.
   *
   * @param folder relative to the home, or absolute
   * @param files a glob of file names, such as {@code *.csv.gz}
   * @param quiet how long a file has to stay as it is before it counts as complete
   */
  record Watch(String folder, String files, Duration quiet) implements Trigger {}

  /**
   * Objects that S3 tells of by a queue of SQS, each version of each once.
   *
   * @param queue its address
   */
  record Queue(URI queue) implements Trigger {}

  /**
   * Times at which the dataset's {@code source} is loaded.
   *
   * @param cron minute, hour, day of the month, month, day of the week
   * @param zone in which the pattern is meant
   * @param day which day's files are wanted, counted from the day of the run: -1 is the day before
   * @param catchUpDays how many days further back are loaded, too, when they were missed
   */
  record Schedule(String cron, ZoneId zone, int day, int catchUpDays) implements Trigger {}
}
