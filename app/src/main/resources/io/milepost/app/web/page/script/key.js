/** The key of a server that asks for one: kept until the tab is closed. */
import { byId } from './dom.js';

const NAME = 'milepost.key';
let asking = null;

/** The key that was given, or null. */
export function key() {
  return sessionStorage.getItem(NAME);
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
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        sessionStorage.setItem(NAME, input.value.trim());
        resolve();
      },
      { once: true },
    );
  });
}

/** Escape closes no dialog that has to be answered. */
export function guardKeyDialog() {
  byId('key-dialog').addEventListener('cancel', (event) => event.preventDefault());
}
