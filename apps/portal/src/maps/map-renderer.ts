import {
  GeoJSONSource,
  Map as MapLibre,
  setWorkerUrl,
  type LngLatBoundsLike,
  type MapGeoJSONFeature,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
// Its own file of this origin: the policy of the portal lets no worker run out of memory.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { isBaseLayer } from '#libs/vocabulary';
import type { MapViewport } from './address-state.rules';
import type { Bounds } from './feature-geometry';
import { mapImage } from './map-images';
import type { Position } from './map-answers';

setWorkerUrl(workerUrl);

/** Sentences that the renderer shows by itself. */
export interface RendererWords {
  readonly twoFingers: string;
  readonly controlKey: string;
}

export interface MapToDraw {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly bounds: Bounds | undefined;
  readonly viewport: MapViewport | undefined;
  readonly words: RendererWords;
  readonly onPick: (code: string) => void;
  /** Where a finger or a pointer has tapped, whatever lies there. */
  readonly onTap?: ((place: Position) => void) | undefined;
  readonly onMoved: (viewport: MapViewport) => void;
  /** Everything is drawn that can be. */
  readonly onDrawn: () => void;
}

export interface DrawnMap {
  /** For what is laid over the map, such as drawing. */
  readonly renderer: MapLibre;
  show(style: StyleSpecification): void;
  /** Moves so that a place is in sight. */
  lookAt(place: Position): void;
  fit(bounds: Bounds): void;
  /** @param around what stays in sight; the middle of the map without one */
  zoomBy(levels: number, around?: Position): void;
  remove(): void;
}

const ZOOM_MIN = 7;
const ZOOM_MAX = 17;
const PADDING_PX = 24;
/** A single point is shown with what lies around it. */
const FITTED_ZOOM_MAX = 15;
const FITTING = { padding: PADDING_PX, maxZoom: FITTED_ZOOM_MAX };
/** Told with a move that somebody asked for, so that the address says it too. */
const BY_HAND = { originalEvent: true };
/** How far a finger may miss a point. */
const FINGER_PX = 12;

/** Draws a map. Fingers that scroll the page scroll the page: the map takes two. */
export function drawMap(map: MapToDraw): DrawnMap {
  const { container, style, bounds, viewport, words } = map;
  const start =
    viewport === undefined
      ? { bounds: lngLat(bounds), fitBoundsOptions: FITTING }
      : { center: centred(viewport), zoom: viewport.zoom };
  const drawn = new MapLibre({
    ...{ container, style, ...start },
    ...{ minZoom: ZOOM_MIN, maxZoom: ZOOM_MAX },
    // What the map is made of stands below it, and the keys are the page's.
    ...{ attributionControl: false, keyboard: false, cooperativeGestures: true },
    ...{ dragRotate: false, touchPitch: false, pitchWithRotate: false, renderWorldCopies: false, fadeDuration: 0 },
    // Without it a printed map is a white one.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    locale: {
      'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
      'CooperativeGesturesHandler.WindowsHelpText': words.controlKey,
      'CooperativeGesturesHandler.MacHelpText': words.controlKey,
    },
    transformRequest: (url) => ({ url: ofThisOrigin(url) }),
  });
  drawn.getCanvas().tabIndex = -1;
  drawn.touchZoomRotate.disableRotation();
  drawn.setMissingStyleImageResolver(async (id) => {
    const { data, pixelRatio } = await mapImage(id);
    if (!drawn.hasImage(id)) drawn.addImage(id, data, { pixelRatio });
  });
  drawn.on('idle', map.onDrawn);
  // What could not be loaded is missing on the map alone: the list beside it has everything.
  drawn.on('error', () => undefined);
  drawn.on('moveend', ({ originalEvent }) => {
    // Where the page has moved the map, the address says it already.
    if (originalEvent !== undefined) map.onMoved(viewportOf(drawn));
  });
  drawn.on('click', ({ point: { x, y }, lngLat: { lat, lng } }) => {
    map.onTap?.({ latitude: lat, longitude: lng });
    const picked = featureBelow(drawn, x, y);
    const code: unknown = picked?.properties.code;
    if (typeof code === 'string') map.onPick(code);
    else if (picked?.properties.cluster === true) void openCluster(drawn, picked);
  });
  return handleOf(drawn, style);
}

/** A point or cluster near the finger, else the area right below it; a name is neither, nor are rivers and roads. */
function featureBelow(drawn: MapLibre, x: number, y: number): MapGeoJSONFeature | undefined {
  const near = drawn.queryRenderedFeatures([
    [x - FINGER_PX, y - FINGER_PX],
    [x + FINGER_PX, y + FINGER_PX],
  ]);
  const isMeant = ({ source }: MapGeoJSONFeature): boolean => source !== 'names' && !isBaseLayer(source);
  const [point] = near.filter((one) => one.geometry.type === 'Point' && isMeant(one));
  const [below] = drawn.queryRenderedFeatures([x, y]).filter(isMeant);
  return point ?? below;
}

/** Comes so close that the cluster is several. One that has changed meanwhile stays where it is. */
async function openCluster(drawn: MapLibre, { source, geometry, properties }: MapGeoJSONFeature): Promise<void> {
  const clustered = drawn.getSource(source);
  if (!(clustered instanceof GeoJSONSource) || geometry.type !== 'Point') return;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const zoom = await clustered.getClusterExpansionZoom(Number(properties.cluster_id)).catch(() => undefined);
  if (zoom !== undefined) drawn.jumpTo({ center: [longitude, latitude], zoom }, BY_HAND);
}

function handleOf(drawn: MapLibre, first: StyleSpecification): DrawnMap {
  // A style can take the place of one that is loaded, and not before.
  let [shown, wanted, isLoaded] = [first, first, false];
  const showWanted = (): void => {
    if (!isLoaded || wanted === shown) return;
    shown = wanted;
    drawn.setStyle(shown);
  };
  drawn.once('style.load', () => {
    isLoaded = true;
    showWanted();
  });
  return {
    renderer: drawn,
    show: (style) => {
      wanted = style;
      showWanted();
    },
    lookAt: (place) => {
      const centre = centred(place);
      if (!drawn.getBounds().contains(centre)) drawn.jumpTo({ center: centre });
    },
    fit: (bounds) => void drawn.fitBounds(lngLat(bounds) as LngLatBoundsLike, { ...FITTING, animate: false }),
    zoomBy: (levels, around) => {
      const zoom = drawn.getZoom() + levels;
      drawn.jumpTo({ zoom, ...(around !== undefined && { center: centred(around) }) }, BY_HAND);
    },
    remove: () => drawn.remove(),
  };
}

function viewportOf(drawn: MapLibre): MapViewport {
  const { lat, lng } = drawn.getCenter();
  return { latitude: lat, longitude: lng, zoom: drawn.getZoom() };
}

const centred = ({ latitude, longitude }: Position): [number, number] => [longitude, latitude];

const lngLat = (bounds: Bounds | undefined): [number, number, number, number] | undefined =>
  bounds && [bounds[0], bounds[1], bounds[2], bounds[3]];

/** The platform may be reached under several names; what it serves comes from where this page came from. */
function ofThisOrigin(url: string): string {
  const { pathname, search, protocol } = new URL(url, location.origin);
  return protocol === 'blob:' || protocol === 'data:' ? url : new URL(pathname + search, location.origin).href;
}
