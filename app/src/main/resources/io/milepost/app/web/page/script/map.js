/** The map itself: land, borders and a graticule, all from this server. */
import { get } from './api.js';
import { corners } from './degrees.js';
import { Graticule } from './graticule.js';
import { orTell } from './notices.js';
import { onTheme } from './theme.js';
import { features } from './topology.js';

const { control, geoJSON, latLngBounds, map: newMap } = globalThis.L;
const WORLD = latLngBounds([-60, -170], [75, 180]);
const CITY_PIXELS = 24;

/** Makes the map; what lies above what is the order of the panes. */
export async function makeMap() {
  const map = newMap('map', {
    attributionControl: false,
    boxZoom: false,
    maxBounds: [[-85.06, -200], [85.06, 200]],
    maxZoom: 18,
    minZoom: 1,
    zoomSnap: 0.25,
  });
  ['land', 'density', 'graticule', 'regions', 'flows', 'area'].forEach((name, place) => {
    const pane = map.createPane(name);
    pane.classList.add(`pane-${place}`);
    pane.classList.toggle('still', name !== 'flows' && name !== 'regions');
  });
  map.fitBounds(WORLD);
  control.scale({ imperial: false, position: 'bottomright' }).addTo(map);
  map.zoomControl.setPosition('topright');
  const graticule = new Graticule('graticule').addTo(map);
  onTheme(() => graticule.redraw());
  await orTell(addLand(map));
  return map;
}

async function addLand(map) {
  const topology = await get('/page/data/countries-110m.json');
  geoJSON(features(topology, 'countries'), {
    interactive: false,
    pane: 'land',
    style: { className: 'land', weight: 1 },
  }).addTo(map);
}

/** Shows a box W,S,E,N with some room around it. */
export function show(map, box) {
  map.fitBounds(corners(box), { padding: [CITY_PIXELS, CITY_PIXELS], maxZoom: 15, animate: false });
}
