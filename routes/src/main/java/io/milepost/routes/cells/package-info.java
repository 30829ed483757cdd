/** Trips counted by cells of origin, destination and time of day, and samples of them. */
package io.milepost.routes.cells;
