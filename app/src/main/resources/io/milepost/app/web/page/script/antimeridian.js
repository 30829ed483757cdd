/** Polygons of a map that goes on past 180 degrees, and those of GeoJSON, which end there. */
import { exact } from './degrees.js';

const TURNS = [-360, 0, 360];
const LEAST_CORNERS = 3;

/**
 * GeoJSON of a ring of corners [lon, lat]: turned to within 180 degrees, and cut in two where it
 * crosses them (RFC 7946, 3.1.9). Null when nothing lies in it.
 */
export function polygonOf(corners) {
  const rings = TURNS.map((turn) => shifted(corners, turn))
    .map((ring) => cut(cut(ring, -180, 1), 180, -1))
    .filter((ring) => ring.length >= LEAST_CORNERS && ring.some(([lon]) => lon !== ring[0][0]))
    .map((ring) => ring.map((corner) => corner.map(exact)))
    .map((ring) => [[...ring, ring[0]]]);
  if (rings.length === 0) {
    return null;
  }
  return rings.length === 1
    ? { type: 'Polygon', coordinates: rings[0] }
    : { type: 'MultiPolygon', coordinates: rings };
}

function shifted(ring, turn) {
  return ring.map(([lon, lat]) => [lon + turn, lat]);
}

/** What of a ring lies east (side 1) or west (side -1) of a meridian (Sutherland, Hodgman 1974). */
function cut(ring, meridian, side) {
  const isKept = ([lon]) => (lon - meridian) * side >= 0;
  return ring.flatMap((corner, place) => {
    const before = ring.at(place - 1);
    const kept = isKept(corner) ? [corner] : [];
    return isKept(corner) === isKept(before) ? kept : [meeting(before, corner, meridian), ...kept];
  });
}

function meeting([lon, lat], [toLon, toLat], meridian) {
  return [meridian, lat + ((toLat - lat) * (meridian - lon)) / (toLon - lon)];
}

/** The box W,S,E,N around a Polygon or MultiPolygon, its west above its east when it was cut. */
export function boundsOf({ type, coordinates }) {
  const shells = (type === 'Polygon' ? [coordinates] : coordinates).map(([shell]) => shell);
  const lons = (ring) => ring.map(([lon]) => lon);
  const isCut = shells.some((ring) => lons(ring).includes(180)) && shells.some((ring) => lons(ring).includes(-180));
  const joined = shells.flatMap((ring) => (isCut && lons(ring).includes(-180) ? shifted(ring, 360) : ring));
  const lats = joined.map(([, lat]) => lat);
  const east = Math.max(...lons(joined));
  return [Math.min(...lons(joined)), Math.min(...lats), east > 180 ? east - 360 : east, Math.max(...lats)];
}
