/** The strongest routes as a list, and finding them. */
import { sendJson } from './api.js';
import { byId, make } from './dom.js';
import { keepFocus } from './focus.js';
import { counted, whole } from './format.js';
import { MOST_ROUTES, tripsOf, window } from './flows.js';
import { show } from './map.js';
import { tellProblem } from './notices.js';
import { onChange } from './state.js';

const SHOWN = 8;
let routes = [];

/**
 * Keeps the list.
 * @param {function(): Promise} found is told when there are other routes
 */
export function addRoutesList(map, found) {
  byId('discover').onclick = () => discover(found);
  onChange(['datasource'], () => draw(map));
  return (latest) => {
    routes = latest;
    draw(map);
  };
}

function draw(map) {
  const strongest = routes
    .filter((route) => tripsOf(route) > 0)
    .sort((one, other) => tripsOf(other) - tripsOf(one));
  const items = strongest.slice(0, SHOWN).map((route) => item(route, map));
  keepFocus(byId('routes'), () => byId('routes').replaceChildren(...items));
  byId('no-routes').hidden = routes.length > 0;
  byId('flows-choice').hidden = routes.length === 0;
  byId('routes-count').textContent = countOf(routes.length);
}

/** The server gives no more than so many, and does not say how many there are. */
function countOf(number) {
  if (number === 0) {
    return '';
  }
  return number === MOST_ROUTES ? ` (first ${whole(number)})` : ` (${whole(number)})`;
}

function item(route, map) {
  const id = route.route_id;
  const onclick = () => show(map, boxOf(route));
  return make(
    'li',
    {},
    make('button.link', { type: 'button', 'data-focus': `route ${id}`, onclick }, `Route ${id}`),
    make('span.soft', {}, `${route.region}, ${window(route)}`),
    make('span.number', {}, counted(tripsOf(route), 'trip')),
  );
}

function boxOf(route) {
  const lons = [route.origin_lon, route.destination_lon];
  const lats = [route.origin_lat, route.destination_lat];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

async function discover(found) {
  const button = byId('discover');
  button.disabled = true;
  button.textContent = 'Looking for routes …';
  try {
    const { routes: count } = await sendJson('POST', '/v1/routes/discover', {});
    byId('routes-found').textContent = count === 0 ? 'Too few trips are alike for a route.' : '';
    await found();
  } catch (problem) {
    tellProblem(problem);
  } finally {
    button.disabled = false;
    button.textContent = 'Find routes';
  }
}
