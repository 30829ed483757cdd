package io.milepost.warehouse.area;

import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Passes over all trips of some segments. Their files are read, not mapped: a pass needs each page
 * once, and mapped pages would count as memory of the process for as long as there is room.
 */
final class IndexedTrips implements TripPasses {
  private final List<Segment> segments;
  private final Crew crew;

  IndexedTrips(List<Segment> segments, Crew crew) {
    this.segments = segments;
    this.crew = crew;
  }

  private record Task(FileChannel file, PageEntry page, GroupTable groups) {}

  private record Worker<S extends TripSink>(PageReader reader, S sink) {
    void read(Task task) {
      reader.read(task.file, task.page, task.groups, sink);
    }
  }

  @Override
  public long trips() {
    return segments.stream().mapToLong(Segment::trips).sum();
  }

  @Override
  public <S extends TripSink> List<S> read(Supplier<S> sinks) {
    List<FileChannel> files = new ArrayList<>();
    try {
      List<Task> tasks = tasks(files);
      return crew
          .share(tasks, () -> new Worker<>(new PageReader(), sinks.get()), Worker::read)
          .stream()
          .map(Worker::sink)
          .toList();
    } finally {
      files.forEach(IndexedTrips::close);
    }
  }

  private List<Task> tasks(List<FileChannel> files) {
    List<Task> tasks = new ArrayList<>();
    for (Segment segment : segments) {
      FileChannel file = open(segment);
      files.add(file);
      segment.pages().forEach(page -> tasks.add(new Task(file, page.entry(), segment.groups())));
    }
    return tasks;
  }

  private static FileChannel open(Segment segment) {
    try {
      return FileChannel.open(segment.path());
    } catch (IOException e) {
      throw PageReader.failed(e);
    }
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      throw PageReader.failed(e);
    }
  }
}
