/** The decoder for JSON, one object a line. */
package io.milepost.ingest.jsonlines;
