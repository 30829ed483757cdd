/** Which region and which datasource the page is about. */
import { get } from './api.js';
import { byId, make } from './dom.js';
import { show } from './map.js';
import { orTell } from './notices.js';
import { change, current, onChange } from './state.js';

/**
 * Has the choices made; gives what fills them anew.
 * @param {function(string|null): Promise<number[]|null>} boxOf where a region is, or all are
 */
export function addFilters(map, boxOf) {
  byId('region').onchange = (event) => {
    const region = event.target.value || null;
    change({ region, area: region ? { kind: 'region', region } : { kind: 'all' } });
    orTell(goTo(map, region, boxOf));
  };
  byId('datasource').onchange = (event) => change({ datasource: event.target.value || null });
  byId('end').onchange = (event) => change({ end: event.target.value });
  onChange(['region'], () => {
    byId('region').value = current().region ?? '';
  });
  return refresh;
}

async function goTo(map, region, boxOf) {
  const box = await boxOf(region);
  if (box && current().region === region) {
    show(map, box);
  }
}

/** A name that is gone, as its only load was undone, is no longer asked about. */
async function refresh() {
  const [{ regions }, { datasources }] = await Promise.all([get('/v1/regions'), get('/v1/datasources')]);
  const { region, datasource } = current();
  if (region !== null && !regions.includes(region)) {
    change({ region: null, area: { kind: 'all' } });
  }
  if (datasource !== null && !datasources.includes(datasource)) {
    change({ datasource: null });
  }
  fill('region', 'All regions', regions, current().region);
  fill('datasource', 'All datasources', datasources, current().datasource);
}

function fill(id, all, names, chosen) {
  byId(id).replaceChildren(
    make('option', { value: '' }, all),
    ...names.map((name) => make('option', { value: name, selected: name === chosen }, name)),
  );
}
