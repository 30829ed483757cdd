/** Tells what went wrong, where it is seen and heard by everyone. */
import { byId, make } from './dom.js';

const SHOWN_MILLIS = 12_000;
/** What is shown, by its words. */
const shown = new Map();

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

/** Shows a few words that nothing is wrong with. Those that are shown already stay longer. */
export function tell(title, detail, kind = 'done') {
  const words = `${kind} ${title} ${detail}`;
  const notice = shown.get(words) ?? add(title, detail, kind, () => shown.delete(words));
  shown.set(words, notice);
  notice.stay();
  bringUp();
}

function add(title, detail, kind, gone) {
  const close = make('button.close', { type: 'button', 'aria-label': 'Close' }, '×');
  const element = make(
    `div.notice.${kind}`,
    { role: kind === 'problem' ? 'alert' : 'status' },
    make('strong', {}, title),
    make('span', {}, detail),
    close,
  );
  let timer = 0;
  const stay = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, SHOWN_MILLIS);
  };
  const remove = () => {
    clearTimeout(timer);
    element.remove();
    gone();
  };
  const leave = () => (element.matches(':hover, :focus-within') ? stay() : remove());
  close.onclick = remove;
  byId('notices').append(element);
  return { stay };
}

/** An open dialog hides all that is not in it. */
function bringUp() {
  const notices = byId('notices');
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  if (dialog && !dialog.contains(notices)) {
    dialog.append(notices);
    dialog.addEventListener('close', () => document.body.append(notices), { once: true });
  }
}

/** For promises that nobody waits for, or not for what they give. */
export function orTell(promise) {
  return promise.catch(tellProblem);
}
