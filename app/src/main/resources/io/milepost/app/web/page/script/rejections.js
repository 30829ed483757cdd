/** The rows that a load did not take, and why. */
import { get, send } from './api.js';
import { byId, make } from './dom.js';
import { counted, whole } from './format.js';
import { orTell } from './notices.js';

const PAGE = 200;

/** Shows the rejections of a load in a dialog. */
export function showRejections(load) {
  orTell(open(load));
}

async function open(load) {
  const path = `/v1/loads/${load.load_id}`;
  const [{ rejected = {} }, page] = await Promise.all([
    get(path),
    get(`${path}/rejections`, { limit: PAGE }),
  ]);
  byId('rejections-title').textContent =
    `${counted(load.rows_rejected, 'row')} of ${load.source} not taken`;
  byId('rejections-codes').replaceChildren(
    ...Object.entries(rejected).map(([code, count]) =>
      make('li', {}, make('strong', {}, whole(count)), ` ${code.replaceAll('_', ' ')}`),
    ),
  );
  byId('rejections-rows').replaceChildren(...page.rejections.map(row));
  byId('rejections-more').hidden = page.next_after === null;
  byId('rejections-more').textContent = `The first ${whole(page.rejections.length)} are shown; the file has all.`;
  byId('rejections-save').onclick = () => orTell(save(path, load));
  byId('rejections').showModal();
}

function row({ line, field, reason, raw, mended_by: mendedBy }) {
  return make(
    'tr',
    {},
    make('td.number', {}, whole(line)),
    make('td', {}, field),
    make('td', {}, reason + (mendedBy ? ` Mended by load ${mendedBy}.` : '')),
    make('td', {}, make('code', {}, raw)),
  );
}

/** The rows in their own columns, for mending; a link could not carry a key. */
async function save(path, load) {
  const response = await send(`${path}/rejections`, { headers: { Accept: 'text/csv' } });
  const address = URL.createObjectURL(await response.blob());
  make('a', { href: address, download: `rejected-${load.load_id}.csv` }).click();
  URL.revokeObjectURL(address);
}
