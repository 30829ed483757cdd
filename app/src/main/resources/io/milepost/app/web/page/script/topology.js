/** Shapes of a TopoJSON file (its specification, version 1.0.0) as GeoJSON for a flat map. */

/** Degrees of longitude that the map shows. */
const WEST = -200;
const EAST = 200;

/** The features of an object of a quantised topology of polygons. */
export function features(topology, object) {
  const arcs = topology.arcs.map((arc) => decode(arc, topology.transform));
  return topology.objects[object].geometries
    .filter((geometry) => geometry.type !== null)
    .map((geometry) => ({
      type: 'Feature',
      properties: geometry.properties ?? {},
      geometry: { type: 'MultiPolygon', coordinates: coordinates(geometry, arcs) },
    }));
}

/** Arcs hold whole steps from point to point. */
function decode(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([right, up]) => {
    x += right;
    y += up;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function coordinates(geometry, arcs) {
  const polygons = geometry.type === 'MultiPolygon' ? geometry.arcs : [geometry.arcs];
  return polygons
    .map((rings) => rings.map((ring) => flat(joined(ring, arcs))))
    .flatMap((rings) => [-360, 0, 360].map((shift) => shifted(rings, shift)))
    .filter(([shell]) => shell.some(([lon]) => lon > WEST && lon < EAST));
}

/** A negative number means the arc of its complement, backwards; arcs share their ends. */
function joined(ring, arcs) {
  return ring.flatMap((number, place) => {
    const points = number < 0 ? arcs[~number].toReversed() : arcs[number];
    return place === 0 ? points : points.slice(1);
  });
}

/** Goes on past 180 degrees where a ring crosses them; one around the pole gets its edge there. */
function flat(ring) {
  const points = [ring[0]];
  let turns = 0;
  for (let i = 1; i < ring.length; i++) {
    const step = ring[i][0] - ring[i - 1][0];
    turns += step > 180 ? -1 : step < -180 ? 1 : 0;
    points.push([ring[i][0] + 360 * turns, ring[i][1]]);
  }
  return turns === 0 ? points : [...points, [points.at(-1)[0], -90], [points[0][0], -90], points[0]];
}

function shifted(rings, shift) {
  return rings.map((ring) => ring.map(([lon, lat]) => [lon + shift, lat]));
}
