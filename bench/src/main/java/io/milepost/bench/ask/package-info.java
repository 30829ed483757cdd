/** The questions that every peer is asked, their answers, and how long these took. */
package io.milepost.bench.ask;
