/**
 * Follows what happens to loads. A browser's EventSource does it, and goes on where it was by
 * itself; but it sends no headers, so where a key is needed the stream is read by fetch.
 */
import { send } from './api.js';
import { readEvents } from './event-reader.js';
import { key } from './key.js';

const PATH = '/v1/events';
const AGAIN_MILLIS = 1000;
const KINDS = [
  'queued',
  'started',
  'progress',
  'step_completed',
  'retrying',
  'committed',
  'already_loaded',
  'refused',
  'failed',
  'cancelled',
  'undone',
  'area_changed',
];

/**
 * @param {{event: function(string, object), open: function(), lost: function()}} listener hears of
 *     each event by its kind and its CloudEvent, and of the connection
 */
export function follow(listener) {
  if (key()) {
    read(listener, '');
  } else {
    subscribe(listener);
  }
}

function subscribe(listener) {
  const source = new EventSource(PATH);
  source.onopen = listener.open;
  source.onerror = () => {
    listener.lost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => follow(listener), AGAIN_MILLIS);
    }
  };
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => listener.event(kind, JSON.parse(event.data)));
  }
}

async function read(listener, last) {
  let known = last;
  try {
    const response = await send(PATH, {
      headers: { Accept: 'text/event-stream', ...(known ? { 'Last-Event-ID': known } : {}) },
    });
    listener.open();
    for await (const event of readEvents(response.body)) {
      known = event.id;
      listener.event(event.kind, JSON.parse(event.data));
    }
  } catch {
    // The connection is lost: told below, and made again.
  }
  listener.lost();
  setTimeout(() => read(listener, known), AGAIN_MILLIS);
}
