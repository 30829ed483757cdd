/** Routes by grid: the same cell of origin, cell of destination and bucket of the day. */
package io.milepost.routes.grid;
