/** Which cells of the map are asked for: those in sight, of a size to be seen. */

const FINEST_LEVEL = 20;
/** The server counts no more at a time; large screens would show more. */
const MOST_CELLS = 262_144;
/** At zoom z a cell of level z + 4 is 8 pixels wide. */
const LEVELS_BELOW_ZOOM = 4;
/** Boxes that are asked for end at whole blocks of cells, so that small moves ask the same. */
const BLOCK = 16;

/** The window as parameters of the API: a box and the level of its cells. */
export function windowOf(map) {
  const bounds = map.getBounds();
  const level = levelOf(map.getZoom(), bounds);
  return { bbox: boxOf(bounds, sideOf(level)), level };
}

function levelOf(zoom, bounds) {
  let level = Math.max(0, Math.min(FINEST_LEVEL, Math.round(zoom) + LEVELS_BELOW_ZOOM));
  while (level > 0 && cellsOf(blocks(bounds, sideOf(level)), sideOf(level)) > MOST_CELLS) {
    level--;
  }
  return level;
}

function sideOf(level) {
  return 180 / 2 ** level;
}

function cellsOf([west, south, east, north], side) {
  return ((Math.min(360, east - west) / side) * (north - south)) / side;
}

/** The sides W,S,E,N of the blocks in sight, which may go on past 180 degrees. */
function blocks(bounds, side) {
  const block = BLOCK * side;
  const down = (value, least) => Math.floor((value - least) / block) * block + least;
  return [
    down(bounds.getWest(), -180),
    Math.max(-90, down(bounds.getSouth(), -90)),
    down(bounds.getEast(), -180) + block,
    Math.min(90, down(bounds.getNorth(), -90) + block),
  ];
}

/** Sides lie half a cell inside the last cells, which a box on their edges would go beyond. */
function boxOf(bounds, side) {
  const [west, south, east, north] = blocks(bounds, side);
  const whole = east - west >= 360;
  return [
    whole ? -180 : turned(west),
    south + side / 2,
    whole ? 180 : turned(east - side / 2),
    north,
  ].join(',');
}

/** Within -180 to 180. */
function turned(lon) {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
