/** Tells what went wrong, where it is seen and heard by everyone. */
import { byId, make } from './dom.js';

const SHOWN_MILLIS = 12_000;

/** Shows a problem until it is closed, or some seconds have passed. */
export function tellProblem(problem) {
  if (problem.name === 'AbortError') {
    return;
  }
  if (!problem.title) {
    throw problem; // of the page itself: for its console
  }
  tell(problem.title, problem.message, 'problem');
}

/** Shows a few words that nothing is wrong with. */
export function tell(title, detail, kind = 'done') {
  const close = make('button.close', { type: 'button', 'aria-label': 'Close' }, '×');
  const notice = make(
    `div.notice.${kind}`,
    { role: kind === 'problem' ? 'alert' : 'status' },
    make('strong', {}, title),
    make('span', {}, detail),
    close,
  );
  const timer = setTimeout(() => notice.remove(), SHOWN_MILLIS);
  close.onclick = () => {
    clearTimeout(timer);
    notice.remove();
  };
  byId('notices').append(notice);
}

/** For promises that nobody waits for. */
export function orTell(promise) {
  promise.catch(tellProblem);
}
