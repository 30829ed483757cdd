/** The answer for the area: its weekly average by match, and the series of one of them. */
import { nameOf } from './area-tools.js';
import { clearSeries, drawSeries } from './chart.js';
import { byId, make } from './dom.js';
import { keepFocus } from './focus.js';
import { average, counted, day } from './format.js';
import { tellProblem } from './notices.js';
import { change, current, onChange } from './state.js';
import { ask, MATCHES } from './weekly.js';

let asked = null;
let answers = {};

/** Has the answer follow the question; gives what asks anew. */
export function addAnswer() {
  onChange(['area', 'datasource'], refresh);
  onChange(['match'], showChosen);
  return refresh;
}

async function refresh() {
  asked?.abort();
  asked = new AbortController();
  const { area, datasource } = current();
  byId('area-name').textContent = nameOf(area);
  byId('answer').setAttribute('aria-busy', 'true');
  try {
    show(await ask(area, datasource, asked.signal));
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      show({});
    } // else another question is on its way
    tellProblem(problem);
  }
}

/** Shows answers, or nothing when there are none: those of another question would mislead. */
function show(latest) {
  answers = latest;
  byId('answer').removeAttribute('aria-busy');
  showFigures();
  showChosen();
}

function showFigures() {
  const matches = Object.keys(answers);
  const figures = matches.map((match) => figure(match, matches.length === 1));
  keepFocus(byId('figures'), () => byId('figures').replaceChildren(...figures));
}

/** The match that is drawn: the one that was chosen, if the area knows it. */
function chosen() {
  const { match } = current();
  return match in answers ? match : 'origin';
}

function figure(match, alone) {
  const answer = answers[match];
  const input = make('input', {
    type: 'radio',
    name: 'match',
    value: match,
    'data-focus': match,
    checked: match === chosen(),
    onchange: () => change({ match }),
  });
  return make(
    alone ? 'label.figure.alone' : 'label.figure',
    {},
    input,
    make(
      'data.average',
      { value: String(answer.weekly_average ?? ''), 'data-match': match },
      average(answer.weekly_average),
    ),
    make('span', {}, alone ? 'trips a week' : MATCHES[match]),
  );
}

function showChosen() {
  const answer = answers[chosen()];
  if (!answer) {
    clearSeries();
    byId('facts').replaceChildren();
    return;
  }
  drawSeries(answer);
  byId('facts').replaceChildren(make('span.hidden', {}, heard(answer)), facts(answer));
}

/** What the heading and the chosen figure say, for those who hear the facts. */
function heard(answer) {
  return `${nameOf(current().area)}: ${average(answer.weekly_average)} trips a week. `;
}

function facts(answer) {
  if (answer.weeks === 0) {
    return 'No week has trips yet.';
  }
  const last = new Date(`${answer.to}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  const end = last.toISOString().slice(0, 10);
  const active =
    answer.active_weeks === answer.weeks
      ? ''
      : ` In the ${counted(answer.active_weeks, 'week')} that had any: ${average(answer.active_weekly_average)} a week.`;
  return `${counted(answer.trips, 'trip')} in ${counted(answer.weeks, 'week')}, ${day(answer.from)} to ${day(end)}.${active}`;
}
