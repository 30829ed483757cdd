/** Drawing a box with mouse, pen or finger. */
import { exact } from './degrees.js';

const { DomEvent, rectangle } = globalThis.L;
const LEAST_PIXELS = 4;

/**
 * Starts to draw; the map stands still until the box is drawn.
 * @param {function(number[]|null)} drawn takes the box W,S,E,N, or null when it was too small
 * @return {function()} gives up
 */
export function drawBox(map, drawn) {
  const container = map.getContainer();
  let from = null;
  let shape = null;

  const place = (event) => map.mouseEventToLatLng(event);
  const down = (event) => {
    if (event.isPrimary && event.button === 0 && !event.target.closest('.leaflet-control')) {
      from = { place: place(event), x: event.clientX, y: event.clientY };
      container.setPointerCapture(event.pointerId);
      shape = rectangle([from.place, from.place], { className: 'drawing', pane: 'area', weight: 2 });
      shape.addTo(map);
      DomEvent.stop(event);
    }
  };
  const move = (event) => {
    if (from) {
      shape.setBounds([from.place, place(event)]);
    }
  };
  const up = (event) => {
    if (from) {
      const large =
        Math.abs(event.clientX - from.x) >= LEAST_PIXELS && Math.abs(event.clientY - from.y) >= LEAST_PIXELS;
      const sides = boxOf(from.place, place(event));
      stop();
      drawn(large ? sides : null);
    }
  };
  const cancelled = () => {
    if (from) {
      stop();
      drawn(null);
    }
  };
  const stop = () => {
    shape?.remove();
    from = null;
    container.classList.remove('is-drawing');
    container.removeEventListener('pointerdown', down, true);
    container.removeEventListener('pointermove', move);
    container.removeEventListener('pointerup', up);
    container.removeEventListener('pointercancel', cancelled);
    map.dragging.enable();
  };

  map.dragging.disable();
  container.classList.add('is-drawing');
  container.addEventListener('pointerdown', down, true);
  container.addEventListener('pointermove', move);
  container.addEventListener('pointerup', up);
  container.addEventListener('pointercancel', cancelled);
  return stop;
}

/** The map goes on a little past 180 degrees: a box across them has its west above its east. */
function boxOf(one, other) {
  const [west, east] = [one.lng, other.lng].sort((a, b) => a - b);
  const [south, north] = [one.lat, other.lat].sort((a, b) => a - b);
  const whole = east - west >= 360;
  return [whole ? -180 : turned(west), exact(south), whole ? 180 : turned(east), exact(north)];
}

function turned(lon) {
  return exact(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
}
