/** Light or dark: as the system says, until someone chooses. */
import { byId } from './dom.js';

const NAME = 'milepost.theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = [];

function isDark() {
  const chosen = localStorage.getItem(NAME);
  return chosen ? chosen === 'dark' : system.matches;
}

function apply() {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  byId('theme').textContent = isDark() ? 'Light' : 'Dark';
  listeners.forEach((listener) => listener());
}

/** Has what is drawn, not styled, drawn again. */
export function onTheme(listener) {
  listeners.push(listener);
}

/** A colour of the style sheet by the name of its property, as it is now. */
export function colour(property) {
  const probe = byId('probe');
  probe.style.color = `var(${property})`;
  return getComputedStyle(probe).color;
}

/** Starts with the page. */
export function startTheme() {
  byId('theme').onclick = () => {
    localStorage.setItem(NAME, isDark() ? 'light' : 'dark');
    apply();
  };
  system.addEventListener('change', apply);
  apply();
}
