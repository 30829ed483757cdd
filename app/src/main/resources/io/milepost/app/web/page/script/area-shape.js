/** How the area of the question lies on the map. */
import { byId } from './dom.js';
import { corners } from './degrees.js';
import { current, onChange } from './state.js';

const { geoJSON, layerGroup, rectangle } = globalThis.L;
/** The map shows some degrees twice. */
const TURNS = [-360, 0, 360];

/** Draws the area, whatever it is. */
export function keepShape(map) {
  let shape = null;
  onChange(['area'], () => {
    shape?.remove();
    const { area } = current();
    shape = shapeOf(area.kind === 'saved' ? area.shape : area)?.addTo(map) ?? null;
    byId('clear-area').disabled = area.kind === 'all';
  });
}

function shapeOf(area) {
  const style = { className: 'area', interactive: false, pane: 'area', weight: 2 };
  switch (area.kind) {
    case 'box':
      return rectangle(corners(area.bbox), style);
    case 'polygon':
      return layerGroup(TURNS.map((turn) => turned(area.geojson, turn, style)));
    default:
      return null;
  }
}

function turned(geojson, turn, style) {
  const coordsToLatLng = ([lon, lat]) => [lat, lon + turn];
  return geoJSON(geojson, { ...style, style, coordsToLatLng });
}
