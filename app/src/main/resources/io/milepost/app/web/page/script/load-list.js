/** The rows of loads: those that stay are kept, so that nobody loses what they point at. */
import { byId } from './dom.js';
import { keepFocus } from './focus.js';
import { fillRow, makeRow, moveBar } from './load-row.js';

/** Shows loads, the latest first; progress is the data of last events of progress by load. */
export function drawLoads(loads, progress) {
  const list = byId('loads');
  keepFocus(list, () => {
    const rows = new Map([...list.children].map((row) => [Number(row.dataset.load), row]));
    const shown = new Set(loads.map((load) => load.load_id));
    rows.forEach((row, id) => shown.has(id) || row.remove());
    loads.forEach((load, place) => {
      const row = rows.get(load.load_id) ?? makeRow(load);
      if (list.children[place] !== row) {
        list.insertBefore(row, list.children[place] ?? null);
      }
      fillRow(row, load, progress.get(load.load_id));
    });
  });
  byId('no-loads').hidden = loads.length > 0;
}

/** Shows how far a load that is listed has come. */
export function drawProgress(load, progress) {
  const row = byId('loads').querySelector(`[data-load="${load.load_id}"]`);
  if (row) {
    moveBar(row, load, progress);
  }
}
