/** What the home holds, in a line. */
import { get } from './api.js';
import { byId } from './dom.js';
import { counted, day } from './format.js';

/** Shows the trips and the days covered, or what to do while there are none. */
export async function showSummary() {
  const [{ first, last, weeks }, { trips }] = await Promise.all([
    get('/v1/coverage'),
    get('/v1/reports/density', { level: 0 }),
  ]);
  const isEmpty = first === null;
  byId('summary').textContent = isEmpty
    ? ''
    : `${counted(trips, 'trip')}, ${day(first)} to ${day(last)}, ${counted(weeks, 'week')}`;
  document.body.classList.toggle('is-empty', isEmpty);
}
