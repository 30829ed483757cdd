/** The list of loads, as they go. */
import { get } from './api.js';
import { byId } from './dom.js';
import { loadRow } from './load-row.js';
import { orTell } from './notices.js';
import { follow } from './stream.js';

const SHOWN = 30;
const CHANGED = new Set(['committed', 'undone']);
const loads = new Map();
const progress = new Map();

/**
 * Lists loads and follows them.
 * @param {function()} changed is told when the warehouse holds something else
 */
export function addLoads(changed) {
  follow({
    open: () => {
      setLive('live', 'live');
      orTell(list());
    },
    lost: () => setLive('lost', 'connecting …'),
    event: (kind, event) => orTell(hear(kind, event.data, changed)),
  });
}

function setLive(state, text) {
  byId('live').dataset.state = state;
  byId('live').textContent = text;
}

async function list() {
  const answer = await get('/v1/loads', { limit: SHOWN });
  loads.clear();
  answer.loads.forEach((load) => loads.set(load.load_id, load));
  draw();
}

/** Events bring what changes often; what has changed for good is asked for. */
async function hear(kind, data, changed) {
  const id = data.load_id;
  if (kind === 'progress') {
    progress.set(id, data);
    const known = loads.get(id);
    if (known) {
      drawOne({ ...known, state: 'running' });
    }
    return;
  }
  if (kind === 'step_completed' || kind === 'area_changed') {
    return;
  }
  const isNew = !loads.has(id);
  loads.set(id, await get(`/v1/loads/${id}`));
  if (isNew) {
    draw();
  } else {
    drawOne(loads.get(id));
  }
  if (CHANGED.has(kind)) {
    changed();
  }
}

function drawOne(load) {
  loads.set(load.load_id, load);
  const row = byId('loads').querySelector(`[data-load="${load.load_id}"]`);
  row?.replaceWith(loadRow(load, progress.get(load.load_id)));
}

function draw() {
  const latest = [...loads.values()].sort((one, other) => other.load_id - one.load_id).slice(0, SHOWN);
  byId('loads').replaceChildren(...latest.map((load) => loadRow(load, progress.get(load.load_id))));
  byId('no-loads').hidden = latest.length > 0;
}
