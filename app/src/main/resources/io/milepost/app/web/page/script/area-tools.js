/** The tools that make an area: a box drawn or typed, a polygon; and how it lies on the map. */
import { byId } from './dom.js';
import { drawBox } from './draw-box.js';
import { drawPolygon } from './draw-polygon.js';
import { box as boxText } from './format.js';
import { show } from './map.js';
import { change, current, onChange } from './state.js';

const { geoJSON, rectangle } = globalThis.L;
const SIDES = ['west', 'south', 'east', 'north'];
const HINTS = {
  box: 'Drag across the map. Escape gives up.',
  polygon: 'Click corners; a click on the first, a double click or Enter closes. Escape gives up.',
};

export function addAreaTools(map) {
  let stop = null;
  const end = () => {
    stop?.();
    stop = null;
    setTool(null);
  };
  const start = (tool, draw, made) => {
    const again = byId(`draw-${tool}`).getAttribute('aria-pressed') === 'true';
    end();
    if (!again) {
      setTool(tool);
      stop = draw(map, (drawn) => {
        end();
        if (drawn) {
          change({ region: null, area: made(drawn) });
        }
      });
    }
  };
  byId('draw-box').onclick = () => start('box', drawBox, (bbox) => ({ kind: 'box', bbox }));
  byId('draw-polygon').onclick = () =>
    start('polygon', drawPolygon, (geojson) => ({ kind: 'polygon', geojson }));
  byId('clear-area').onclick = () => {
    end();
    change({ region: null, area: { kind: 'all' } });
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stop) {
      end();
    }
  });
  byId('typed-box').onsubmit = (event) => {
    event.preventDefault();
    end();
    const bbox = SIDES.map((side) => Number(byId(side).value));
    change({ region: null, area: { kind: 'box', bbox } });
    show(map, bbox);
  };
  keepShape(map);
}

function setTool(tool) {
  for (const name of Object.keys(HINTS)) {
    byId(`draw-${name}`).setAttribute('aria-pressed', String(name === tool));
  }
  byId('hint').textContent = tool ? HINTS[tool] : '';
}

/** Draws the area of the question. */
function keepShape(map) {
  let shape = null;
  onChange(['area'], () => {
    shape?.remove();
    const { area } = current();
    shape = shapeOf(area.kind === 'saved' ? area.shape : area)?.addTo(map) ?? null;
    byId('clear-area').disabled = area.kind === 'all';
    const sides = area.kind === 'box' ? area.bbox : null;
    SIDES.forEach((side, place) => {
      byId(side).value = sides ? sides[place] : byId(side).value;
    });
  });
}

function shapeOf(area) {
  const style = { className: 'area', interactive: false, pane: 'area', weight: 2 };
  if (area.kind === 'box') {
    const [west, south, east, north] = area.bbox;
    return rectangle([[south, west], [north, west > east ? east + 360 : east]], style);
  }
  return area.kind === 'polygon' ? geoJSON(area.geojson, { ...style, style }) : null;
}

/** What an area is called. */
export function nameOf(area) {
  switch (area.kind) {
    case 'region':
      return `Region ${area.region}`;
    case 'box':
      return `Box ${boxText(area.bbox)}`;
    case 'polygon':
      return 'Polygon';
    case 'saved':
      return area.name;
    default:
      return 'All trips';
  }
}
