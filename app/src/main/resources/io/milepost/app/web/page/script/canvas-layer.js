/** A layer of the map that is drawn anew whenever the map has moved. */
const { DomUtil, Layer, Point } = globalThis.L;

/** Subclasses have draw(context, map), in pixels of the map's container. */
export class CanvasLayer extends Layer {
  constructor(pane) {
    super();
    this.paneName = pane;
  }

  onAdd(map) {
    this.map = map;
    this.canvas = DomUtil.create('canvas', 'leaflet-zoom-hide', map.getPane(this.paneName));
    map.on('moveend zoomend resize viewreset', this.redraw, this);
    this.redraw();
    return this;
  }

  onRemove(map) {
    map.off('moveend zoomend resize viewreset', this.redraw, this);
    this.canvas.remove();
    return this;
  }

  redraw() {
    if (!this.map) {
      return;
    }
    const size = this.map.getSize();
    const scale = globalThis.devicePixelRatio || 1;
    this.canvas.width = size.x * scale;
    this.canvas.height = size.y * scale;
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    DomUtil.setPosition(this.canvas, this.map.containerPointToLayerPoint(new Point(0, 0)));
    const context = this.canvas.getContext('2d');
    context.scale(scale, scale);
    this.draw(context, this.map);
  }
}
