/** The key of a server that asks for one: kept until the tab is closed. */
import { byId } from './dom.js';

const NAME = 'milepost.key';
/** What a header can carry. */
const SENDABLE = /^[\x21-\x7e]+$/;
const WRONG = 'Expected a key of letters, digits and signs without spaces, as milepost keys add has printed it.';
let asking = null;

/** The key that was given, or null. */
export function key() {
  const known = sessionStorage.getItem(NAME);
  return known !== null && SENDABLE.test(known) ? known : null;
}

/**
 * Asks for a key, once for all who wait for it.
 * @param {string} reason the server's own words
 */
export function askForKey(reason) {
  asking ??= ask(reason).finally(() => {
    asking = null;
  });
  return asking;
}

function ask(reason) {
  const dialog = byId('key-dialog');
  const input = byId('key');
  byId('key-reason').textContent = reason;
  input.value = '';
  judge(input);
  input.oninput = () => judge(input);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        sessionStorage.setItem(NAME, input.value.trim());
        input.value = '';
        resolve();
      },
      { once: true },
    );
  });
}

function judge(input) {
  const given = input.value.trim();
  input.setCustomValidity(given === '' || SENDABLE.test(given) ? '' : WRONG);
}

/** Escape closes no dialog that has to be answered. */
export function guardKeyDialog() {
  byId('key-dialog').addEventListener('cancel', (event) => event.preventDefault());
}
