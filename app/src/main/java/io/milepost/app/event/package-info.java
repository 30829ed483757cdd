/** Tells how a load goes while it runs: a progress bar on a terminal, lines in a pipe. */
package io.milepost.app.event;
