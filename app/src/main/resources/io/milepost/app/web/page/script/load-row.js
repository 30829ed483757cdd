/** One load in the list. */
import { sendJson } from './api.js';
import { make } from './dom.js';
import { keepFocus } from './focus.js';
import { bytes, counted, seconds, short, whole } from './format.js';
import { orTell } from './notices.js';
import { showRejections } from './rejections.js';

const STATES = {
  queued: 'waiting',
  running: 'running',
  committed: 'loaded',
  already_loaded: 'loaded before',
  refused: 'refused',
  failed: 'failed',
  cancelled: 'cancelled',
  undone: 'taken back',
};

/** The element of a load, to be filled. */
export function makeRow({ load_id: id }) {
  return make('li.load', { 'data-load': id, tabIndex: -1 });
}

/** Shows a load; progress is the data of its last event of progress, if there was one. */
export function fillRow(row, load, progress) {
  row.dataset.state = load.state;
  const parts = [
    make(
      'div.load-head',
      {},
      make('strong', { title: load.source }, nameOf(load)),
      make(`span.state.${load.state}`, {}, STATES[load.state] ?? load.state),
    ),
    load.state === 'running' ? bar(load, progress) : null,
    make('div.load-words', {}, words(load, progress)),
    load.error ? make('p.load-error', {}, load.error) : null,
    actions(load),
  ];
  keepFocus(row, () => row.replaceChildren(...parts.filter((part) => part !== null)));
}

/** Shows how far a load has come. All else of its row stays, and with it what is being clicked. */
export function moveBar(row, load, progress) {
  const shown = row.querySelector('progress');
  if (row.dataset.state !== 'running' || !shown) {
    fillRow(row, load, progress);
    return;
  }
  if (progress.total_bytes) {
    shown.max = progress.total_bytes;
    shown.value = progress.bytes;
  }
  row.querySelector('.load-words').textContent = words(load, progress);
}

function nameOf({ load_id: id, source }) {
  return `${id} · ${source.split('/').at(-1)}`;
}

function bar(load, progress) {
  const label = { 'aria-label': `Load ${load.load_id}` };
  return progress?.total_bytes
    ? make('progress', { max: progress.total_bytes, value: progress.bytes, ...label })
    : make('progress', label);
}

function words(load, progress) {
  if (load.state === 'running') {
    return progress ? pace(progress) : 'starting';
  }
  if (load.state === 'queued') {
    return load.dataset;
  }
  const parts = [`${counted(load.rows_loaded, 'row')} loaded`];
  if (load.rows_duplicate > 0) {
    parts.push(`${whole(load.rows_duplicate)} known already`);
  }
  if (load.seconds !== null && load.seconds !== undefined) {
    parts.push(seconds(load.seconds));
  }
  return parts.join(', ');
}

function pace(progress) {
  const parts = [counted(progress.rows, 'row'), bytes(progress.bytes)];
  if (progress.rows_per_second) {
    parts.push(`${short(progress.rows_per_second)} rows/s`);
  }
  if (progress.seconds_left !== undefined) {
    parts.push(`${seconds(progress.seconds_left)} left`);
  }
  return parts.join(', ');
}

function actions(load) {
  const buttons = [];
  if (load.rows_rejected > 0) {
    const text = `${counted(load.rows_rejected, 'row')} not taken: why?`;
    const onclick = () => showRejections(load);
    buttons.push(make('button.warn', { type: 'button', 'data-focus': `why ${load.load_id}`, onclick }, text));
  }
  if (load.state === 'queued' || load.state === 'running') {
    buttons.push(verb(load, 'cancel', 'Cancel'));
  }
  if (load.state === 'failed' || load.state === 'cancelled') {
    buttons.push(verb(load, 'retry', 'Try again'));
  }
  return buttons.length > 0 ? make('div.load-actions', {}, ...buttons) : null;
}

function verb(load, name, text) {
  return make(
    'button.quiet',
    {
      type: 'button',
      'aria-label': `${text}: load ${load.load_id}`,
      'data-focus': `${name} ${load.load_id}`,
      onclick: () => orTell(sendJson('POST', `/v1/loads/${load.load_id}/${name}`, {})),
    },
    text,
  );
}
