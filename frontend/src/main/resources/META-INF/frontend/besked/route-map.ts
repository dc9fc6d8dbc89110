import { LitElement, html } from 'lit';
import { routeMapCss } from './route-map-css';

type Pair = [number, number];
type Place = { lat: number; lon: number; label: string };

type Unit = { id: string; lat: number; lon: number; name: string; number: number; action: string };
type Server = { unitChosen(id: string): Promise<void> };

type Leaflet = typeof import('leaflet');
type Layers = ReturnType<Leaflet['layerGroup']>;

// Fetched with the first map on a page; most pages have none.
let L: Leaflet;
const loaded = () =>
  Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css?inline')]).then(([leaflet, css]) => {
    L = (leaflet as any).default ?? leaflet;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.default);
    return sheet;
  });

const STEP = 120;
// As many of the places to choose as the whole picture is fitted to; the rest a step further out.
const NEAREST = 6;
// Two buttons on the map stand at least this far apart, in pixels.
const APART = 34;
const PINS = {
  home: 'M12 3 3 10.6V21h6v-6h6v6h6V10.6z',
  school: 'M12 3 1.5 8.6 12 14.2l8-4.3V16h2V8.6zM5 12.6V17l7 3.7 7-3.7v-4.4l-7 3.7z',
};

/**
 * Streets, a way and two places, or places to choose, drawn from what the page was given. No request leaves the browser
 * unless `tiles` is set. Everything a drag or a wheel does, a button does too.
 */
class RouteMap extends LitElement {
  static properties = {
    ways: { attribute: false },
    route: { attribute: false },
    home: { attribute: false },
    school: { attribute: false },
    units: { attribute: false },
    tiles: { type: String },
    attribution: { type: String },
    mapLabel: { type: String },
    zoomInLabel: { type: String },
    zoomOutLabel: { type: String },
    resetLabel: { type: String },
    panLabel: { type: String },
  };

  static styles = routeMapCss;

  declare ways: Pair[][];
  declare route: Pair[];
  declare home?: Place;
  declare school?: Place;
  declare units: Unit[];
  declare $server: Server;
  declare tiles: string;
  declare attribution: string;
  declare mapLabel: string;
  declare zoomInLabel: string;
  declare zoomOutLabel: string;
  declare resetLabel: string;
  declare panLabel: string;

  private declare map?: ReturnType<Leaflet['map']>;
  private declare drawn?: Layers;
  private declare buttons: Map<string, HTMLButtonElement>;
  private declare resized?: ResizeObserver;
  private declare print: (event: Event) => void;

  constructor() {
    super();
    this.ways = [];
    this.route = [];
    this.units = [];
    this.buttons = new Map();
    this.tiles = '';
    this.attribution = '';
    this.mapLabel = 'Map';
    this.zoomInLabel = 'Zoom in';
    this.zoomOutLabel = 'Zoom out';
    this.resetLabel = 'Show the whole route';
    this.panLabel = 'Move the map';
    this.print = (event) => this.fitPaper(event.type === 'beforeprint');
  }

  render() {
    const pan = (x: number, y: number) => () => this.map?.panBy([x * STEP, y * STEP], { animate: false });
    const arrow = (label: string, sign: string, x: number, y: number) =>
      html`<button type="button" aria-label="${this.panLabel} ${label}" @click=${pan(x, y)}>${sign}</button>`;
    return html`
      <figure aria-label=${this.mapLabel}>
        <div class="map" role="group" aria-label=${this.mapLabel} aria-describedby="words"></div>
        <div class="tools" role="group" aria-label=${this.mapLabel}>
          <button type="button" aria-label=${this.zoomInLabel} @click=${() => this.map?.zoomIn(1, { animate: false })}>+</button>
          <button type="button" aria-label=${this.zoomOutLabel} @click=${() => this.map?.zoomOut(1, { animate: false })}>−</button>
          ${arrow('←', '←', -1, 0)} ${arrow('→', '→', 1, 0)} ${arrow('↑', '↑', 0, -1)} ${arrow('↓', '↓', 0, 1)}
          <button type="button" class="wide" @click=${() => this.showAll()}>${this.resetLabel}</button>
        </div>
        <figcaption id="words"><slot name="description"></slot></figcaption>
      </figure>
    `;
  }

  async firstUpdated() {
    const sheet = await loaded();
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
    const box = this.renderRoot.querySelector('.map') as HTMLElement;
    this.map = L.map(box, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      // One finger scrolls the page; two fingers or the buttons move the map.
      dragging: !window.matchMedia('(pointer: coarse)').matches,
      zoomAnimation: false,
      fadeAnimation: false,
      markerZoomAnimation: false,
    });
    L.control.scale({ imperial: false, position: 'bottomright' }).addTo(this.map);
    this.resized = new ResizeObserver(() => this.map?.invalidateSize({ animate: false }));
    this.resized.observe(box);
    this.map.on('moveend zoomend', () => this.spread());
    this.draw();
  }

  updated(changed: Map<string, unknown>) {
    if (this.map && ['ways', 'route', 'home', 'school', 'tiles', 'attribution'].some((name) => changed.has(name))) {
      this.draw();
    } else if (this.map && changed.has('units')) {
      this.drawUnits();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
    this.resized?.disconnect();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
    const box = this.renderRoot?.querySelector?.('.map');
    if (box) {
      this.resized?.observe(box);
    }
  }

  private draw() {
    const map = this.map!;
    this.drawn?.remove();
    const group = L.layerGroup();
    this.drawn = group;
    // Leaflet wants a view before layers; the whole picture is fitted again at the end.
    this.showAll();
    if (this.tiles) {
      L.tileLayer(this.tiles, { attribution: this.attribution, maxZoom: 19 }).addTo(group);
      L.control.attribution({ prefix: false }).addTo(map);
    } else {
      this.drawStreets(group);
    }
    if (this.route.length > 1) {
      L.polyline(this.route, { className: 'route-edge', weight: 10, interactive: false }).addTo(group);
      L.polyline(this.route, { className: 'route', weight: 6, interactive: false }).addTo(group);
    }
    // Labels stand on the far sides of the two places, off the way between them.
    const homeIsSouth = !!this.home && !!this.school && this.home.lat < this.school.lat;
    this.pin('home', this.home, homeIsSouth, group);
    this.pin('school', this.school, !!this.home && !homeIsSouth, group);
    group.addTo(map);
    this.buttons.clear();
    this.drawUnits();
  }

  /** Buttons stay while what they say changes, so that focus stays on them. */
  private drawUnits() {
    const same = this.units.length === this.buttons.size && this.units.every((unit) => this.buttons.has(unit.id));
    if (!same && this.buttons.size > 0) {
      this.draw();
      return;
    }
    for (const unit of this.units) {
      const button = this.buttons.get(unit.id) ?? this.unitButton(unit);
      button.classList.toggle('unit--chosen', unit.number > 0);
      button.setAttribute('aria-label', unit.action);
      (button.firstChild as HTMLElement).textContent = unit.number > 0 ? String(unit.number) : '+';
    }
    if (!same) {
      this.showAll();
      this.spread();
    }
  }

  private unitButton(unit: Unit) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'unit';
    const sign = document.createElement('span');
    const name = document.createElement('span');
    name.className = 'unit__name';
    name.textContent = unit.name;
    name.setAttribute('aria-hidden', 'true');
    button.append(sign, name);
    button.addEventListener('click', () => void this.$server.unitChosen(unit.id));
    L.DomEvent.disableClickPropagation(button);
    const icon = L.divIcon({ className: 'pin-place', html: button, iconSize: [0, 0] });
    L.marker([unit.lat, unit.lon], { icon, interactive: false, keyboard: false }).addTo(this.drawn!);
    this.buttons.set(unit.id, button);
    return button;
  }

  /** Moves buttons apart that would cover each other. */
  private spread() {
    const taken: { x: number; y: number }[] = [];
    if (this.home) {
      const home = this.map!.latLngToContainerPoint([this.home.lat, this.home.lon]);
      // The dot where the home is, and its sign above.
      taken.push(home, { x: home.x, y: home.y - APART });
    }
    for (const unit of this.units) {
      const button = this.buttons.get(unit.id);
      if (!button) {
        continue;
      }
      const at = this.map!.latLngToContainerPoint([unit.lat, unit.lon]);
      const free = (x: number, y: number) => taken.every((t) => Math.hypot(t.x - x, t.y - y) >= APART);
      let [dx, dy] = [0, 0];
      for (let step = 0; step < 40 && !free(at.x + dx, at.y + dy); step++) {
        const angle = step * 2.4;
        const away = APART * (0.6 + step / 8);
        [dx, dy] = [Math.cos(angle) * away, Math.sin(angle) * away];
      }
      taken.push({ x: at.x + dx, y: at.y + dy });
      button.style.translate = `${Math.round(dx)}px ${Math.round(dy)}px`;
    }
  }

  private drawStreets(group: Layers) {
    const renderer = L.canvas({ padding: 0.5 });
    const colour = getComputedStyle(this).getPropertyValue('--besked-line').trim() || '#c9d0cc';
    const street = (weight: number, color: string) =>
      this.ways.forEach((way) => L.polyline(way, { renderer, weight, color, interactive: false }).addTo(group));
    street(7, colour);
    street(5, '#fff');
  }

  private pin(kind: 'home' | 'school', place: Place | undefined, below: boolean, group: Layers) {
    if (!place) {
      return;
    }
    const badge = document.createElement('div');
    const among = this.units.length > 0 ? ' pin--among' : '';
    badge.className = `pin pin--${kind}${below ? ' pin--below' : ''}${among}`;
    const label = document.createElement('span');
    label.textContent = place.label;
    const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    sign.setAttribute('viewBox', '0 0 24 24');
    sign.setAttribute('aria-hidden', 'true');
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    shape.setAttribute('d', PINS[kind]);
    sign.append(shape);
    badge.append(sign, label);
    const icon = L.divIcon({ className: 'pin-place', html: badge, iconSize: [0, 0] });
    L.marker([place.lat, place.lon], { icon, interactive: false, keyboard: false, alt: place.label }).addTo(group);
  }

  /** Paper is narrower than most screens, and the map is drawn before the page is laid out on it. */
  private fitPaper(onPaper: boolean) {
    const box = this.renderRoot.querySelector('.map') as HTMLElement;
    box.style.width = onPaper ? '160mm' : '';
    box.style.height = onPaper ? '100mm' : '';
    this.map?.invalidateSize({ animate: false });
    if (onPaper) {
      this.showAll();
    }
  }

  /** Everything that matters in view: the way and the places, or else the streets. */
  private showAll() {
    const places = [this.home, this.school].filter((place) => !!place).map((place) => [place!.lat, place!.lon] as Pair);
    const nearest = this.units.slice(0, NEAREST).map((unit) => [unit.lat, unit.lon] as Pair);
    const points = [...this.route, ...places, ...nearest];
    const all = points.length > 0 ? points : this.ways.flat();
    if (all.length > 0) {
      this.map?.fitBounds(L.latLngBounds(all), { padding: [56, 56], maxZoom: 17, animate: false });
    } else {
      this.map?.setView([59, 15], 5, { animate: false });
    }
  }
}

customElements.define('besked-route-map', RouteMap);
