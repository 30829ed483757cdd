package io.milepost.app.prove;

import io.milepost.app.prove.measure.Measured;

/**
 * One size, loaded by a process of its own into a new home.
 *
 * @param rows trips in the file
 * @param rounds how often it was loaded
 * @param generateSeconds to make the file
 * @param csvBytes of the file
 * @param load from the start of the process to its end: the median time and the most memory
 * @param homeBytes of all that the load left on disk
 */
public record LoadFigures(
    long rows, int rounds, double generateSeconds, long csvBytes, Measured load, long homeBytes) {

  public double seconds() {
    return load.seconds();
  }

  public double rowsPerSecond() {
    return rows / load.seconds();
  }

  /** Most memory at a time, as text; where the system does not tell, says so. */
  public String peakMemory() {
    return load.peakBytes() == 0 ? "not known" : Amounts.memory((double) load.peakBytes());
  }
}
