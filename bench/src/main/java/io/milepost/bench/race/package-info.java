/** Peers that load the same file in turn, and are asked the same questions. */
package io.milepost.bench.race;
