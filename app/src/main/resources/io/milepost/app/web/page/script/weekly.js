/** Asks for weekly averages. */
import { get, query, send } from './api.js';

const PATH = '/v1/reports/weekly-average';
const WORLD = '-180,-90,180,90';

/** The words of the API, and for people what they count. */
export const MATCHES = {
  origin: 'trips a week begin here',
  destination: 'trips a week end here',
  both: 'trips a week stay inside',
  either: 'trips a week touch it',
};

/** The matches that tell different things of an area: trips of a region are its own as a whole. */
export function matchesOf(area) {
  const shape = area.kind === 'saved' ? area.shape : area;
  return shape.kind === 'region' || shape.kind === 'all' ? ['origin'] : Object.keys(MATCHES);
}

/** The answers by match. */
export async function ask(area, datasource, signal) {
  const matches = matchesOf(area);
  const answers = await Promise.all(matches.map((match) => askOne(area, match, datasource, signal)));
  return Object.fromEntries(matches.map((match, place) => [match, answers[place]]));
}

async function askOne(area, match, datasource, signal) {
  if (area.kind !== 'polygon') {
    return get(PATH, { ...named(area), match, datasource }, signal);
  }
  const response = await send(PATH + query({ match, datasource }), {
    method: 'POST',
    headers: { 'Content-Type': 'application/geo+json', Accept: 'application/json' },
    body: JSON.stringify(area.geojson),
    signal,
  });
  return response.json();
}

function named(area) {
  switch (area.kind) {
    case 'region':
      return { region: area.region };
    case 'box':
      return { bbox: area.bbox.join(',') };
    case 'saved':
      return { area: area.name };
    default:
      return { bbox: WORLD };
  }
}
