/** The tools that make an area: a box drawn or typed, a polygon. */
import { keepShape } from './area-shape.js';
import { byId } from './dom.js';
import { drawBox } from './draw-box.js';
import { drawPolygon } from './draw-polygon.js';
import { box as boxText } from './format.js';
import { show } from './map.js';
import { change, current, onChange } from './state.js';

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
  keepSides();
  keepShape(map);
}

function setTool(tool) {
  for (const name of Object.keys(HINTS)) {
    byId(`draw-${name}`).setAttribute('aria-pressed', String(name === tool));
  }
  byId('hint').textContent = tool ? HINTS[tool] : '';
}

/** What was drawn can be corrected by typing. */
function keepSides() {
  onChange(['area'], () => {
    const { area } = current();
    if (area.kind === 'box') {
      SIDES.forEach((side, place) => {
        byId(side).value = area.bbox[place];
      });
    }
  });
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
