package io.milepost.warehouse.area;

/**
 * What a segment's directory tells about a page.
 *
 * @param offset bytes from the start of the file
 * @param firstCell the cell that the page's origins begin with, or nearly so: orders pages only
 */
record PageEntry(
    long offset, PageLayout layout, long firstCell, Bounds origins, Bounds destinations) {

  /** Bytes from the start of the file to where the page ends. */
  long end() {
    return offset + layout.bytes();
  }
}
