package io.milepost.warehouse.area;

/** A thread's room for the columns of a block. */
final class Scratch {
  final int[] highLon = new int[PageLayout.BLOCK_ROWS];
  final int[] highLat = new int[PageLayout.BLOCK_ROWS];
  final int[] lowLon = new int[PageLayout.BLOCK_ROWS];
  final int[] lowLat = new int[PageLayout.BLOCK_ROWS];
  final int[] origins = new int[PageLayout.BLOCK_ROWS];
  final int[] destinations = new int[PageLayout.BLOCK_ROWS];
  final int[] doubts = new int[PageLayout.BLOCK_ROWS];
  final char[] groups = new char[PageLayout.BLOCK_ROWS];
}
