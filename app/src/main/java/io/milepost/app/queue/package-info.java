/** Loads that wait for their turn: a queue that outlives the process. */
package io.milepost.app.queue;
