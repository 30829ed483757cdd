/** Where trips begin or end: cells of the map, darker or brighter by their trips. */
import { get } from './api.js';
import { CanvasLayer } from './canvas-layer.js';
import { windowOf } from './density-window.js';
import { byId, make } from './dom.js';
import { counted, short } from './format.js';
import { orTell } from './notices.js';
import { current, onChange } from './state.js';
import { colour, onTheme } from './theme.js';
import { settled } from './timing.js';

const CLASSES = 6;

class DensityLayer extends CanvasLayer {
  show(density) {
    this.density = density;
    this.byPlace = new Map(density.cells.map(([column, row, trips]) => [`${column} ${row}`, trips]));
    this.redraw();
  }

  draw(context, map) {
    if (!this.density) {
      return;
    }
    const side = this.density.cell_degrees;
    const x = remembered((column) => map.latLngToContainerPoint([0, nearest(map, column * side - 180)]).x);
    const width = Math.max(1, Math.round(x(0.5) - x(-0.5)));
    const y = remembered((row) => map.latLngToContainerPoint([90 - row * side, 0]).y);
    const colours = ramp();
    for (const [column, row, trips] of this.density.cells) {
      const left = Math.round(x(column));
      const top = Math.round(y(row));
      context.fillStyle = colours[classOf(trips, this.density.most)];
      const right = Math.round(x(column + 1));
      context.fillRect(left, top, right > left ? right - left : width, Math.max(1, Math.round(y(row + 1)) - top));
    }
  }

  /** The trips of the cell at a place; 0 where there are none. */
  tripsAt({ lat, lng }) {
    const side = this.density?.cell_degrees;
    const column = Math.floor((((lng + 540) % 360) + 360) % 360 / side);
    const row = Math.floor((90 - lat) / side);
    return this.byPlace?.get(`${column} ${row}`) ?? 0;
  }
}

/** The turn of a longitude that is in sight: the map shows some degrees twice. */
function nearest(map, lon) {
  const middle = map.getCenter().lng;
  return lon - middle > 180 ? lon - 360 : lon - middle < -180 ? lon + 360 : lon;
}

function remembered(work) {
  const known = new Map();
  return (number) => {
    if (!known.has(number)) {
      known.set(number, work(number));
    }
    return known.get(number);
  };
}

/** Classes grow by the same factor each, as trips crowd in few places. */
function classOf(trips, most) {
  return most <= 1 ? CLASSES - 1 : Math.floor((Math.log(trips) / Math.log(most)) * (CLASSES - 0.001));
}

/** The least trips of a class. */
function leastOf(place, most) {
  return Math.ceil(most ** (place / CLASSES) - 1e-9);
}

function ramp() {
  return Array.from({ length: CLASSES }, (_, place) => colour(`--density-${place}`));
}

/** Adds the layer and has it follow the map and what is filtered; gives what draws it anew. */
export function addDensity(map) {
  const layer = new DensityLayer('density').addTo(map);
  let asked = null;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const density = await get('/v1/reports/density', question(map), asked.signal);
    layer.show(density);
    showLegend(density, map);
  };
  const refresh = settled(() => orTell(ask()), 60);
  map.on('moveend', refresh);
  map.on('mousemove', (event) => tellPlace(layer, event.latlng));
  map.on('mouseout', () => byId('place').replaceChildren());
  onChange(['region', 'datasource', 'end'], refresh);
  onTheme(() => layer.redraw());
  return refresh;
}

function question(map) {
  const { region, datasource, end } = current();
  return { ...windowOf(map), match: end, region, datasource };
}

function tellPlace(layer, place) {
  const trips = layer.tripsAt(place);
  const verb = current().end === 'origin' ? 'began' : 'ended';
  byId('place').textContent = trips > 0 ? `Here: ${counted(trips, 'trip')} ${verb}` : '';
}

function showLegend(density, map) {
  byId('legend').hidden = density.cells.length === 0;
  const least = Array.from({ length: CLASSES }, (_, place) => leastOf(place, density.most));
  const shown = least.map((_, place) => place).filter((place) => least[place] !== least[place + 1]);
  byId('ramp').replaceChildren(
    ...shown.map((place) =>
      make('li', {}, make(`span.swatch.density-${place}`), make('span', {}, short(least[place]))),
    ),
  );
  byId('cell-size').textContent = `trips or more per ${size(density.cell_degrees, map)}`;
}

/** How large a cell in the middle of the map is. */
function size(side, map) {
  const { lat } = map.getCenter();
  const high = (side * 40_008) / 360;
  const wide = high * Math.cos((lat * Math.PI) / 180);
  const short = Math.min(wide, high) < 0.995;
  const text = (km) => (short ? Math.round(km * 1000) : km.toPrecision(2) * 1);
  return `${text(wide)} × ${text(high)} ${short ? 'm' : 'km'}`;
}
