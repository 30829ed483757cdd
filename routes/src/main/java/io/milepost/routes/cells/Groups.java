package io.milepost.routes.cells;

/** Sorts things by the group that each is of. */
public final class Groups {
  private Groups() {}

  /**
   * The numbers of the things of each group, ascending.
   *
   * @param groupOf each thing's group; things of negative groups are left out
   */
  public static int[][] of(int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int group : groupOf) {
      if (group >= 0) {
        sizes[group]++;
      }
    }
    int[][] members = new int[groups][];
    for (int group = 0; group < groups; group++) {
      members[group] = new int[sizes[group]];
      sizes[group] = 0;
    }
    for (int i = 0; i < groupOf.length; i++) {
      if (groupOf[i] >= 0) {
        members[groupOf[i]][sizes[groupOf[i]]++] = i;
      }
    }
    return members;
  }
}
