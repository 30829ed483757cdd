/** Drawing a polygon, corner by corner. */
import { polygonOf } from './antimeridian.js';

const { layerGroup, polyline, circleMarker } = globalThis.L;
const CLOSE_PIXELS = 12;
const LEAST_CORNERS = 3;

/**
 * Starts to draw: each click is a corner; a click on the first one, a double click or Enter ends it.
 * @param {function(object|null)} drawn takes GeoJSON, or null when there were too few corners
 * @return {function()} gives up
 */
export function drawPolygon(map, drawn) {
  const container = map.getContainer();
  const corners = [];
  const shape = layerGroup().addTo(map);
  const line = polyline([], { className: 'drawing', pane: 'area', weight: 2 }).addTo(shape);

  const draw = (pointer) => line.setLatLngs(pointer ? [...corners, pointer] : corners);
  const near = (event) =>
    corners.length >= LEAST_CORNERS &&
    event.containerPoint.distanceTo(map.latLngToContainerPoint(corners[0])) <= CLOSE_PIXELS;
  const click = (event) => {
    if (near(event)) {
      end();
      return;
    }
    corners.push(event.latlng);
    circleMarker(event.latlng, { className: 'corner', pane: 'area', radius: 4, interactive: false }).addTo(shape);
    draw(null);
  };
  const move = (event) => draw(event.latlng);
  const key = (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      end();
    }
  };
  const end = () => {
    const ring = distinct(corners);
    stop();
    drawn(ring.length < LEAST_CORNERS ? null : polygonOf(ring.map(({ lng, lat }) => [lng, lat])));
  };
  const stop = () => {
    shape.remove();
    container.classList.remove('is-drawing');
    map.off({ click, mousemove: move, dblclick: end });
    container.removeEventListener('keydown', key);
    map.doubleClickZoom.enable();
  };

  map.doubleClickZoom.disable();
  container.classList.add('is-drawing');
  map.on({ click, mousemove: move, dblclick: end });
  container.addEventListener('keydown', key);
  return stop;
}

/** A double click brings its corner twice. */
function distinct(corners) {
  return corners.filter((corner, place) => place === 0 || !corner.equals(corners[place - 1]));
}
