/** The map itself: land, borders and a graticule, all from this server. */
import { Graticule } from './graticule.js';
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
  await addLand(map);
  return map;
}

async function addLand(map) {
  const response = await fetch('/page/data/countries-110m.json');
  const topology = await response.json();
  geoJSON(features(topology, 'countries'), {
    interactive: false,
    pane: 'land',
    style: { className: 'land', weight: 1 },
  }).addTo(map);
}

/** Shows a box W,S,E,N with some room around it. */
export function show(map, [west, south, east, north]) {
  map.fitBounds(
    [[south, west], [north, west > east ? east + 360 : east]],
    { padding: [CITY_PIXELS, CITY_PIXELS], maxZoom: 15, animate: false },
  );
}
