/** What the page is about: everyone reads it, and hears when it changes. */

/**
 * region and datasource are names, or null for all. match is a word of the API. end is the end of
 * trips whose density the map shows. area is what the question is about:
 * {kind: 'all'}, {kind: 'region', region}, {kind: 'box', bbox}, {kind: 'polygon', geojson} or
 * {kind: 'saved', name, shape} with shape another of these.
 */
const state = {
  region: null,
  datasource: null,
  end: 'origin',
  match: 'origin',
  area: { kind: 'all' },
};
const listeners = [];

export function current() {
  return state;
}

/** Changes some members; listeners hear which. */
export function change(members) {
  const changed = Object.keys(members).filter((name) => state[name] !== members[name]);
  Object.assign(state, members);
  if (changed.length > 0) {
    listeners.forEach((listener) => listener(new Set(changed)));
  }
}

/** Has work done whenever one of these members changes. */
export function onChange(names, work) {
  listeners.push((changed) => {
    if (names.some((name) => changed.has(name))) {
      work();
    }
  });
}
