/**
 * Follows what happens to loads. A browser's EventSource does it, and goes on where it was by
 * itself; but it sends no headers, so where a key is needed the stream is read by fetch.
 */
import { get, query, send } from './api.js';
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
 * Follows for as long as the page is open, over connections that are lost.
 * @param {{event: function(string, object), open: function(), lost: function()}} listener hears of
 *     each event by its kind and its CloudEvent, and of the connection: once it is open, all that
 *     happens is told; what had happened before is to be asked for
 */
export async function follow(listener) {
  const place = { last: '' };
  for (;;) {
    try {
      await (key() ? read(listener, place) : subscribe(listener, place));
    } catch {
      // The connection is lost: told below, and made again.
    }
    listener.lost();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLIS));
  }
}

/** Lasts until the browser gives up, which it does when it is refused: as when a key is wanted. */
async function subscribe(listener, place) {
  await new Promise((resolve) => {
    const source = new EventSource(PATH + query({ after: place.last || null }));
    source.onopen = listener.open;
    source.onerror = () => {
      listener.lost();
      if (source.readyState === EventSource.CLOSED) {
        resolve();
      }
    };
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => hear(listener, place, kind, event.lastEventId, event.data));
    }
  });
  await get(PATH, { limit: 1 }); // asks for the key
}

async function read(listener, place) {
  const response = await send(PATH, {
    headers: { Accept: 'text/event-stream', ...(place.last ? { 'Last-Event-ID': place.last } : {}) },
  });
  listener.open();
  for await (const { id, kind, data } of readEvents(response.body)) {
    hear(listener, place, kind, id, data);
  }
}

function hear(listener, place, kind, id, data) {
  place.last = id;
  listener.event(kind, JSON.parse(data));
}
