/** Which region and which datasource the page is about. */
import { get } from './api.js';
import { byId, make } from './dom.js';
import { show } from './map.js';
import { change, current, onChange } from './state.js';

/** Fills the choices; gives what fills them anew, from the regions' extents. */
export function addFilters(map, home) {
  let extents = [];
  byId('region').onchange = (event) => {
    const region = event.target.value || null;
    change({ region, area: region ? { kind: 'region', region } : { kind: 'all' } });
    const box = region ? extents.find((extent) => extent.region === region)?.bbox : home(extents);
    if (box) {
      show(map, box);
    }
  };
  byId('datasource').onchange = (event) => change({ datasource: event.target.value || null });
  byId('end').onchange = (event) => change({ end: event.target.value });
  onChange(['region'], () => {
    byId('region').value = current().region ?? '';
  });
  return async (latest) => {
    extents = latest;
    const [{ regions }, { datasources }] = await Promise.all([get('/v1/regions'), get('/v1/datasources')]);
    fill('region', 'All regions', regions, current().region);
    fill('datasource', 'All datasources', datasources, current().datasource);
  };
}

function fill(id, all, names, chosen) {
  byId(id).replaceChildren(
    make('option', { value: '' }, all),
    ...names.map((name) => make('option', { value: name, selected: name === chosen }, name)),
  );
}
