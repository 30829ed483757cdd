/**
 * Vehicle events in JSON into typed tables: the file, those who load it, and whether all is there.
 */
package io.milepost.bench.events;
