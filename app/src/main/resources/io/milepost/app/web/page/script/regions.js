/** Regions on the map: their names, and boxes around most of their trips. */
import { get } from './api.js';
import { corners } from './degrees.js';
import { byId, make } from './dom.js';
import { current, onChange } from './state.js';

const { divIcon, layerGroup, marker, rectangle } = globalThis.L;
/** Smaller boxes would only hide what is in them. */
const SMALL_PIXELS = 36;
const NAME_HEIGHT = 18;
/** What a region takes up on a map of the world. */
const DOT_PIXELS = 8;

/** Those with most trips; of others an extent is asked for when one of them is chosen. */
const FIRST = 50;
const MOST = 1000;

/** Adds names and boxes; gives what asks for them anew, and what tells where a region is. */
export function addRegions(map) {
  const group = layerGroup().addTo(map);
  let extents = [];
  let top = FIRST;
  const draw = () => {
    group.clearLayers();
    const named = [];
    extents.filter(isWanted).forEach((extent) => drawOne(map, group, extent, named));
  };
  map.on('zoomend', draw);
  onChange(['region'], draw);
  const refresh = async () => {
    extents = (await get('/v1/reports/region-extents', { top })).regions;
    draw();
  };
  const find = (region) => extents.find((extent) => extent.region === region)?.bbox ?? null;
  const boxOf = async (region) => {
    if (region !== null && find(region) === null && top < MOST) {
      top = MOST;
      await refresh();
    }
    return region === null ? home(extents) : find(region);
  };
  return { refresh, boxOf };
}

function isWanted({ region }) {
  return current().region === null || current().region === region;
}

function drawOne(map, group, extent, named) {
  const [[south, west], [north, east]] = corners(extent.bbox);
  const upper = map.project([north, west]);
  const lower = map.project([south, east]);
  const middle = (west + east) / 2;
  if (Math.max(lower.x - upper.x, lower.y - upper.y) < SMALL_PIXELS) {
    name(map, group, extent.region, [extent.lat, middle], DOT_PIXELS, named);
  } else {
    rectangle([[south, west], [north, east]], { className: 'region', interactive: false, pane: 'regions', weight: 1 })
      .addTo(group);
    name(map, group, extent.region, [north, middle], 0, named);
  }
}

/** Writes a name above a place, unless that would cover a name that is there. */
function name(map, group, text, place, above, named) {
  const { x, y } = map.project(place);
  const wide = 8 * text.length + 6;
  const box = { left: x - wide / 2, right: x + wide / 2, top: y - above - NAME_HEIGHT, bottom: y - above };
  if (named.some((other) => meet(box, other))) {
    return;
  }
  named.push(box);
  const size = [wide, NAME_HEIGHT];
  const icon = divIcon({
    className: 'region-name',
    html: make('span', {}, text),
    iconSize: size,
    iconAnchor: [wide / 2, NAME_HEIGHT + above + 2],
  });
  marker(place, { icon, keyboard: false, pane: 'regions' }).on('click', () => choose(text)).addTo(group);
}

/** As the choice of regions does, which is what keyboards use. */
function choose(region) {
  const choice = byId('region');
  choice.value = region;
  choice.dispatchEvent(new Event('change'));
}

function meet(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The box around the regions that matter, or null: those with a hundredth of the largest's trips. */
function home(extents) {
  const large = extents.filter(({ trips }) => trips * 100 >= extents[0].trips).map(({ bbox }) => corners(bbox));
  if (large.length === 0) {
    return null;
  }
  const most = (corner, axis, choose) => choose(...large.map((box) => box[corner][axis]));
  const east = Math.min(180, most(1, 1, Math.max));
  return [most(0, 1, Math.min), most(0, 0, Math.min), east, most(1, 0, Math.max)];
}
