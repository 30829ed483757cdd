/** Degrees of longitude and latitude. */

/** To about ten centimetres. */
export function exact(degrees) {
  return Number(degrees.toFixed(6));
}

/** The corners of a box, of which those across the antimeridian go on past 180 degrees. */
export function corners([west, south, east, north]) {
  return [[south, west], [north, west > east ? east + 360 : east]];
}
