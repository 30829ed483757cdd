/** Where the time of an ingest goes. */
package io.milepost.bench.profile;
