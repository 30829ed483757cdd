/** What the home holds, in a line; and what to do while it holds nothing. */
import { get } from './api.js';
import { byId } from './dom.js';
import { counted, day } from './format.js';

/** Shows the days covered; gives whether there are any. */
export async function showSummary(extents) {
  const { first, last, weeks } = await get('/v1/coverage');
  const trips = extents.reduce((sum, extent) => sum + extent.trips, 0);
  const isEmpty = first === null;
  byId('summary').textContent = isEmpty
    ? ''
    : `${counted(trips, 'trip')}, ${day(first)} to ${day(last)}, ${counted(weeks, 'week')}`;
  document.body.classList.toggle('is-empty', isEmpty);
  return !isEmpty;
}
