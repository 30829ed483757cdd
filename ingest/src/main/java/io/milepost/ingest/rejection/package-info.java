/** Rejected rows on their way from the readers to the quarantine, in bounded memory. */
package io.milepost.ingest.rejection;
