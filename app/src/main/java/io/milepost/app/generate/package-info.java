/**
 * Trips made up for trials and benchmarks: planted routes whose answer is known, in background
 * noise. The same settings give the same bytes, on every machine and with any number of threads.
 */
package io.milepost.app.generate;
