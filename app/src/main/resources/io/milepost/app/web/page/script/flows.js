/** The strongest routes as arrows, wider with their trips. */
import { get } from './api.js';
import { byId } from './dom.js';
import { counted } from './format.js';
import { orTell } from './notices.js';
import { current, onChange } from './state.js';

/** The most routes that are asked for, and that a server gives. */
export const MOST_ROUTES = 1000;

const { layerGroup, polygon, polyline } = globalThis.L;
/** Where curves are made: bends look alike at every zoom. */
const ZOOM = 14;
const BEND = 0.18;
const POINTS = 32;
const WIDEST = 7;
/** Shorter ones would only hide where they are. */
const SHORTEST_PIXELS = 14;

/** Adds the arrows; gives what asks for them anew. */
export function addFlows(map, listeners) {
  const group = layerGroup([], { pane: 'flows' }).addTo(map);
  let routes = [];
  const draw = () => {
    const [shown, most] = strongest(map, routes);
    group.clearLayers();
    shown.toReversed().forEach((route) => group.addLayer(arrow(map, route, most)));
  };
  let asked = null;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const { region } = current();
    routes = (await get('/v1/routes', { region, top: MOST_ROUTES }, asked.signal)).routes;
    draw();
    listeners.forEach((listener) => listener(routes));
  };
  byId('flows').onchange = draw;
  onChange(['region'], () => orTell(ask()));
  onChange(['datasource'], draw);
  map.on('moveend', draw);
  return ask;
}

/** The trips of a route that the filter takes. */
export function tripsOf(route) {
  const { datasource } = current();
  return datasource === null ? route.trips : (route.trips_by_datasource[datasource] ?? 0);
}

/** The strongest of the routes that begin or end in sight, and the trips of the first. */
function strongest(map, routes) {
  const sight = map.getBounds();
  const shown = routes
    .map((route) => ({ ...route, shown: tripsOf(route), from: from(route), to: to(route) }))
    .filter((route) => route.shown > 0 && (sight.contains(route.from) || sight.contains(route.to)))
    .filter((route) => distance(map, route) >= SHORTEST_PIXELS)
    .sort((one, other) => other.shown - one.shown)
    .slice(0, Number(byId('flows').value));
  return [shown, shown[0]?.shown ?? 0];
}

function from(route) {
  return [route.origin_lat, route.origin_lon];
}

/** The shorter way, also across the antimeridian. */
function to(route) {
  const east = route.destination_lon - route.origin_lon;
  const turn = east > 180 ? -360 : east < -180 ? 360 : 0;
  return [route.destination_lat, route.destination_lon + turn];
}

function distance(map, route) {
  return map.project(route.from).distanceTo(map.project(route.to));
}

function arrow(map, route, most) {
  const weight = Math.max(1.5, WIDEST * Math.sqrt(route.shown / most));
  const points = curve(map, route);
  const line = polyline(points, { className: 'flow', pane: 'flows', weight, lineCap: 'butt', smoothFactor: 0.3 });
  const head = polygon(headOf(map, points, weight), { className: 'flow-head', pane: 'flows', weight: 0 });
  const both = layerGroup([line, head]);
  const words = label(route);
  [line, head].forEach((part) => part.bindTooltip(words, { sticky: true, className: 'words' }));
  return both;
}

function label(route) {
  const text = document.createElement('span');
  text.textContent = `Route ${route.route_id}, ${route.region}: ${counted(route.shown, 'trip')}, ${window(route)}`;
  return text;
}

/** When trips of a route start. */
export function window(route) {
  return `${route.window_start.slice(0, 5)}–${route.window_end.slice(0, 5)}`;
}

/** A quadratic curve that bends to the right, so that ways there and back lie apart. */
function curve(map, route) {
  const from = map.project(route.from, ZOOM);
  const to = map.project(route.to, ZOOM);
  const bend = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * BEND,
    y: (from.y + to.y) / 2 + (to.x - from.x) * BEND,
  };
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const t = i / POINTS;
    const mix = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return map.unproject([mix(from.x, bend.x, to.x), mix(from.y, bend.y, to.y)], ZOOM);
  });
}

/** A triangle of the same size on every zoom; so it is made anew when that changes. */
function headOf(map, points, weight) {
  const tip = map.project(points.at(-1));
  const before = map.project(points.at(-2));
  const long = 5 + 1.6 * weight;
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const at = (forward, aside) =>
    map.unproject([
      tip.x + forward * Math.cos(angle) - aside * Math.sin(angle),
      tip.y + forward * Math.sin(angle) + aside * Math.cos(angle),
    ]);
  return [at(long * 0.5, 0), at(-long * 0.5, long * 0.5), at(-long * 0.5, -long * 0.5)];
}
