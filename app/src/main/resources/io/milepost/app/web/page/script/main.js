/** Joins the parts of the page. */
import { addAnswer } from './answer.js';
import { addAreaTools } from './area-tools.js';
import { followTheme } from './chart.js';
import { showDatasets } from './datasets.js';
import { addDensity } from './density.js';
import { settled } from './dom.js';
import { addFilters } from './filters.js';
import { addFlows } from './flows.js';
import { guardKeyDialog } from './key.js';
import { addLoads } from './loads.js';
import { makeMap, show } from './map.js';
import { orTell, tellProblem } from './notices.js';
import { addRegions, home } from './regions.js';
import { addRoutesList } from './routes-list.js';
import { addSavedAreas } from './saved-areas.js';
import { showSummary } from './summary.js';
import { startTheme } from './theme.js';
import { addUpload } from './upload.js';

const REFRESH_MILLIS = 250;

async function start() {
  startTheme();
  guardKeyDialog();
  followTheme();
  const map = await makeMap();
  const density = addDensity(map);
  const regions = addRegions(map);
  const filters = addFilters(map, home);
  const listeners = [];
  const flows = addFlows(map, listeners);
  listeners.push(addRoutesList(map, flows));
  const answer = addAnswer();
  addAreaTools(map);
  const areas = addSavedAreas(map);
  addUpload();

  let isShown = false;
  const places = async () => {
    const extents = await regions();
    await filters(extents);
    const hasTrips = await showSummary(extents);
    if (hasTrips && !isShown) {
      isShown = true;
      show(map, home(extents));
    }
    density();
  };
  const refresh = () => {
    flows();
    return Promise.all([places(), answer(), areas()]);
  };
  await refresh();
  await showDatasets();
  addLoads(settled(() => orTell(refresh()), REFRESH_MILLIS));
  document.body.dataset.ready = 'true';
}

start().catch(tellProblem);
