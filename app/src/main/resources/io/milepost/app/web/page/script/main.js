/** Joins the parts of the page. */
import { addAnswer } from './answer.js';
import { addAreaTools } from './area-tools.js';
import { followTheme } from './chart.js';
import { showDatasets } from './datasets.js';
import { addDensity } from './density.js';
import { addFilters } from './filters.js';
import { addFlows } from './flows.js';
import { guardKeyDialog } from './key.js';
import { addLoads } from './loads.js';
import { makeMap, show } from './map.js';
import { orTell, tellProblem } from './notices.js';
import { addRegions } from './regions.js';
import { addRoutesList } from './routes-list.js';
import { addSavedAreas } from './saved-areas.js';
import { showSummary } from './summary.js';
import { startTheme } from './theme.js';
import { inTurn } from './timing.js';
import { addUpload } from './upload.js';

const REFRESH_MILLIS = 250;

async function start() {
  startTheme();
  guardKeyDialog();
  followTheme();
  addUpload();
  let changed = () => {}; // as nothing was asked for yet
  addLoads(() => changed());
  const map = await makeMap();
  const refresh = inTurn(addParts(map), REFRESH_MILLIS);
  changed = () => orTell(refresh());
  await refresh();
  document.body.dataset.ready = 'true';
}

/** Adds what shows the warehouse; gives what asks for all of it anew, each part for itself. */
function addParts(map) {
  const density = addDensity(map);
  const regions = addRegions(map);
  const filters = addFilters(map, regions.boxOf);
  const listeners = [];
  const flows = addFlows(map, listeners);
  listeners.push(addRoutesList(map, flows));
  const answer = addAnswer();
  addAreaTools(map);
  const areas = addSavedAreas(map);
  const home = addHome(map, regions);
  return async () => {
    await orTell(filters()); // so that nothing is asked about names that are gone
    density();
    await Promise.all([home, answer, areas, flows, showDatasets].map((part) => orTell(part())));
  };
}

/** Goes where the trips are as soon as there are any; gives what asks for them anew. */
function addHome(map, regions) {
  let isShown = false;
  return async () => {
    await Promise.all([showSummary(), regions.refresh()]);
    const box = await regions.boxOf(null);
    if (box && !isShown) {
      isShown = true;
      show(map, box);
    }
  };
}

start().catch(tellProblem);
