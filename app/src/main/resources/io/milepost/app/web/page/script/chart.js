/** The weekly series as bars, with the weekly average as a line across. */
import { byId, make } from './dom.js';
import { average, counted, day, whole } from './format.js';
import { colour, onTheme } from './theme.js';

let chart = null;
let shown = null;

/** Draws the series of an answer, and writes it as a table, too. */
export function drawSeries(answer) {
  shown = answer;
  drawBars(answer);
  byId('series-rows').replaceChildren(...answer.series.map(row));
  const partial = answer.series.some((week) => week.partial);
  byId('partial').hidden = !partial;
}

/** Shows no series. */
export function clearSeries() {
  chart?.destroy();
  chart = null;
  shown = null;
  byId('series-rows').replaceChildren();
  byId('partial').hidden = true;
}

/** Redraws in the colours of the theme. */
export function followTheme() {
  onTheme(() => shown && drawBars(shown));
}

function drawBars(answer) {
  chart?.destroy();
  const text = colour('--text-soft');
  chart = new globalThis.Chart(byId('series'), {
    data: data(answer),
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { title, label }, displayColors: false },
      },
      scales: {
        x: { grid: { display: false }, ticks: { color: text, maxRotation: 0, autoSkipPadding: 12 } },
        y: {
          beginAtZero: true,
          grid: { color: colour('--line') },
          border: { display: false },
          ticks: { color: text, maxTicksLimit: 5, precision: 0, callback: (value) => whole(value) },
        },
      },
    },
  });
}

function data({ series, weekly_average: mean }) {
  const full = colour('--bar');
  const partial = colour('--bar-partial');
  return {
    labels: series.map(({ week }) => week),
    datasets: [
      {
        type: 'line',
        label: 'Weekly average',
        data: series.map(() => mean),
        borderColor: colour('--accent'),
        borderDash: [5, 4],
        borderWidth: 2,
        pointRadius: 0,
        pointHitRadius: 0,
      },
      {
        type: 'bar',
        label: 'Trips',
        data: series.map(({ trips }) => trips),
        backgroundColor: series.map((week) => (week.partial ? partial : full)),
        categoryPercentage: 0.95,
        barPercentage: 0.95,
        maxBarThickness: 48,
      },
    ],
  };
}

function title([{ dataIndex }]) {
  const { week, start, partial } = shown.series[dataIndex];
  return `${week}, from ${day(start)}${partial ? ', partial' : ''}`;
}

function label({ dataset, raw }) {
  return dataset.type === 'line' ? `weekly average: ${average(raw)}` : counted(raw, 'trip');
}

function row({ week, start, trips, partial }) {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, week),
    make('td', {}, day(start)),
    make('td.number', {}, whole(trips)),
    make('td', {}, partial ? 'partial' : ''),
  );
}
