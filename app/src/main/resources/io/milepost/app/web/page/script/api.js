/** Requests to the server. */
import { askForKey, key } from './key.js';

/** What the server refused, in its own words (RFC 9457). */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail);
    this.title = problem.title;
    this.status = problem.status;
  }
}

const GONE = {
  title: 'The server does not answer',
  detail: 'Check that Milepost still runs; the page goes on when it does.',
  status: 0,
};

/** Headers of a request, with the key if there is one. */
export function headers(more = {}) {
  const known = key();
  return known ? { ...more, Authorization: `Bearer ${known}` } : more;
}

/**
 * Sends a request, and asks for a key when the server wants one.
 * @throws {Problem} when it is refused
 */
export async function send(path, options = {}) {
  const used = key();
  const response = await reach(path, options);
  if (response.status === 401) {
    if (key() === used) {
      await askForKey((await problem(response)).message);
    } // else another request has asked meanwhile
    return send(path, options);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function reach(path, options) {
  try {
    return await fetch(path, { ...options, headers: headers(options.headers) });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(GONE);
  }
}

async function problem(response) {
  try {
    return new Problem(await response.json());
  } catch {
    return problemOfStatus(response.status);
  }
}

/** For answers that are no problem documents, as those of a proxy. */
export function problemOfStatus(status) {
  return new Problem(
    status === 0
      ? GONE
      : { title: 'The request failed', detail: `The answer had status ${status}.`, status },
  );
}

/** Gets JSON; parameters that are null or undefined are left out. */
export async function get(path, parameters = {}, signal = undefined) {
  const response = await send(path + query(parameters), {
    headers: { Accept: 'application/json' },
    signal,
  });
  return response.json();
}

/** Sends JSON, and gets JSON. */
export async function sendJson(method, path, body, type = 'application/json') {
  const response = await send(path, {
    method,
    headers: { 'Content-Type': type, Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status === 204 ? null : response.json();
}

/** The parameters behind a path, with their question mark. */
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
