/** Keeps what is known of the latest loads, as they go. */
import { get } from './api.js';
import { byId } from './dom.js';
import { drawLoads, drawProgress } from './load-list.js';
import { orTell } from './notices.js';
import { follow } from './stream.js';
import { inTurn } from './timing.js';

const SHOWN = 30;
const GATHER_MILLIS = 100;
const CHANGED = new Set(['committed', 'undone']);
/** Events that change nothing of what a row shows. */
const PASSING = new Set(['step_completed', 'area_changed']);
const GOING = new Set(['queued', 'running']);

const loads = new Map();
const progress = new Map();
/** Ids that are to be asked for, and whether the list as a whole is. */
const wanted = new Set();
let allWanted = false;
const ask = inTurn(() => orTell(askOnce()), GATHER_MILLIS);

/**
 * Lists loads and follows them.
 * @param {function()} changed is told when the warehouse holds something else, or may
 */
export function addLoads(changed) {
  follow({
    open: () => {
      setLive('live', 'live');
      allWanted = true;
      ask();
      changed();
    },
    lost: () => setLive('lost', 'connecting …'),
    event: (kind, { data }) => {
      hear(kind, data);
      if (CHANGED.has(kind)) {
        changed();
      }
    },
  });
}

function setLive(state, text) {
  const live = byId('live');
  if (live.dataset.state !== state) {
    live.dataset.state = state;
    live.textContent = text;
  }
}

/** Events bring what changes often; what has changed for good is asked for. */
function hear(kind, data) {
  if (kind === 'progress') {
    goOn(data);
  } else if (!PASSING.has(kind) && isShown(data.load_id)) {
    wanted.add(data.load_id);
    ask();
  }
}

/** Whether a load is among the latest, or newer than all of them. */
function isShown(id) {
  return loads.size < SHOWN || id >= Math.min(...loads.keys());
}

/** Progress of a load that has ended was on its way for long. */
function goOn(data) {
  const load = loads.get(data.load_id);
  if (load && GOING.has(load.state)) {
    const running = { ...load, state: 'running' };
    loads.set(load.load_id, running);
    progress.set(load.load_id, data);
    drawProgress(running, data);
  }
}

/** One request at a time, so that no answer is older than the one before. */
async function askOnce() {
  const isAll = allWanted;
  const ids = [...wanted].sort((one, other) => other - one).slice(0, SHOWN);
  allWanted = false;
  wanted.clear();
  try {
    const answer = await get('/v1/loads', { ids: isAll ? null : ids.join(','), limit: SHOWN });
    take(answer.loads, isAll);
  } catch (problem) {
    allWanted = true; // when the next is asked for
    throw problem;
  }
}

function take(latest, isAll) {
  if (isAll) {
    loads.clear();
  }
  latest.forEach((load) => loads.set(load.load_id, load));
  const ids = [...loads.keys()].sort((one, other) => other - one);
  ids.splice(SHOWN).forEach((id) => loads.delete(id));
  const over = [...progress.keys()].filter((id) => !GOING.has(loads.get(id)?.state));
  over.forEach((id) => progress.delete(id));
  drawLoads(ids.map((id) => loads.get(id)), progress);
}
