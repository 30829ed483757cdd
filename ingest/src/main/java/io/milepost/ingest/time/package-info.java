/** Declared timestamp patterns, and texts to microseconds of a wall clock by them. */
package io.milepost.ingest.time;
