/** Areas that are kept by name. */
import { boundsOf } from './antimeridian.js';
import { get, sendJson } from './api.js';
import { byId, make } from './dom.js';
import { keepFocus } from './focus.js';
import { show } from './map.js';
import { orTell, tell } from './notices.js';
import { change, current, onChange } from './state.js';

const path = (name) => `/v1/areas/${encodeURIComponent(name)}`;

/** Lists the areas and saves new ones; gives what lists them anew. */
export function addSavedAreas(map) {
  const refresh = async () => {
    const { areas } = await get('/v1/areas');
    const items = areas.map((area) => item(area, map, refresh));
    keepFocus(byId('areas'), () => byId('areas').replaceChildren(...items));
    byId('no-areas').hidden = areas.length > 0;
    byId('areas-count').textContent = areas.length > 0 ? ` (${areas.length})` : '';
  };
  byId('save-area').onsubmit = (event) => {
    event.preventDefault();
    orTell(save(byId('new-area').value.trim(), refresh));
  };
  onChange(['area'], () => {
    byId('save-area').hidden = ['all', 'saved'].includes(current().area.kind);
  });
  return refresh;
}

async function save(name, refresh) {
  const { area } = current();
  const saved = await sendJson('PUT', path(name), bodyOf(area));
  byId('new-area').value = '';
  await refresh();
  change({ area: { kind: 'saved', name: saved.name, shape: area } });
  byId('area-name').focus(); // as the form is hidden now
  tell('Saved', `“${saved.name}” can be asked about by name, here and by milepost report --area.`);
}

function bodyOf(area) {
  switch (area.kind) {
    case 'region':
      return { region: area.region };
    case 'box':
      return { bbox: area.bbox };
    default:
      return area.geojson;
  }
}

function item(saved, map, refresh) {
  const choose = make(
    'button.link',
    { type: 'button', 'data-focus': `choose ${saved.name}`, onclick: () => pick(saved, map) },
    saved.name,
  );
  const forget = make(
    'button.quiet',
    {
      type: 'button',
      'aria-label': `Forget ${saved.name}`,
      'data-focus': `forget ${saved.name}`,
      onclick: () => orTell(drop(saved.name, refresh)),
    },
    'Forget',
  );
  const kind = { bbox: 'box', geojson: 'polygon', region: 'region' }[saved.kind];
  return make('li', {}, choose, make('span.soft', {}, kind), forget);
}

function pick(saved, map) {
  const shape = shapeOf(saved);
  const region = shape.kind === 'region' ? shape.region : null;
  change({ region, area: { kind: 'saved', name: saved.name, shape } });
  if (shape.kind === 'box') {
    show(map, shape.bbox);
  } else if (shape.kind === 'polygon') {
    show(map, boundsOf(shape.geojson));
  }
}

function shapeOf({ kind, definition }) {
  switch (kind) {
    case 'bbox':
      return { kind: 'box', bbox: definition.split(',').map(Number) };
    case 'region':
      return { kind: 'region', region: definition };
    default:
      return { kind: 'polygon', geojson: JSON.parse(definition) };
  }
}

async function drop(name, refresh) {
  await sendJson('DELETE', path(name));
  const { area } = current();
  if (area.kind === 'saved' && area.name === name) {
    change({ area: area.shape });
  }
  await refresh();
}
