/** The grammar of JSON (RFC 8259), scanned eight bytes at a time where that helps. */
package io.milepost.ingest.json;
