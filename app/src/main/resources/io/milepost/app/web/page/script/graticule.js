/** Lines of longitude and latitude with their degrees: what a map without streets is read by. */
import { CanvasLayer } from './canvas-layer.js';
import { colour } from './theme.js';

const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const LEAST_PIXELS = 90;
const MARGIN = 4;
/** Where buttons stand in the corner, no degrees are written. */
const CORNER_PIXELS = 90;

export class Graticule extends CanvasLayer {
  draw(context, map) {
    const bounds = map.getBounds();
    const size = map.getSize();
    const step = stepOf(size.x / (bounds.getEast() - bounds.getWest()));
    context.strokeStyle = colour('--graticule');
    context.fillStyle = colour('--graticule-text');
    context.font = '11px system-ui, sans-serif';
    context.lineWidth = 1;
    for (const lon of multiples(step, bounds.getWest(), bounds.getEast(), 200)) {
      const { x } = map.latLngToContainerPoint([0, lon]);
      line(context, Math.round(x) + 0.5, 0, Math.round(x) + 0.5, size.y);
      context.fillText(label(lon, step, 'E', 'W'), x + MARGIN, size.y - MARGIN);
    }
    for (const lat of multiples(step, bounds.getSouth(), bounds.getNorth(), 85)) {
      const { y } = map.latLngToContainerPoint([lat, 0]);
      line(context, 0, Math.round(y) + 0.5, size.x, Math.round(y) + 0.5);
      const text = y > CORNER_PIXELS ? label(lat, step, 'N', 'S') : '';
      context.fillText(text, size.x - MARGIN - context.measureText(text).width, y - MARGIN);
    }
  }
}

function stepOf(pixelsPerDegree) {
  return STEPS.findLast((step) => step * pixelsPerDegree >= LEAST_PIXELS) ?? STEPS[0];
}

function multiples(step, least, most, limit) {
  const found = [];
  for (let i = Math.ceil(Math.max(least, -limit) / step); i * step <= Math.min(most, limit); i++) {
    found.push(i * step);
  }
  return found;
}

function line(context, fromX, fromY, toX, toY) {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}

function label(degrees, step, positive, negative) {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  const turned = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  const side = turned > 0 ? positive : turned < 0 ? negative : '';
  return `${Math.abs(turned).toFixed(digits)}°${side}`;
}
