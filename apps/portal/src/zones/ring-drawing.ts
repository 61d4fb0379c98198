import type { Map as MapLibre } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode, type GeoJSONStoreFeatures } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { outlineText, type Ring } from './outline-text';

export type DrawingTool = 'draw' | 'move';

export interface RingDrawing {
  /** Shows rings in place of those that are drawn; nothing happens where they are the same. */
  show(rings: readonly Ring[]): void;
  use(tool: DrawingTool): void;
  remove(): void;
}

interface RingsToDraw {
  readonly rings: readonly Ring[];
  readonly onRings: (rings: readonly Ring[]) => void;
  /** A ring is closed, so that its corners are moved next. */
  readonly onTool: (tool: DrawingTool) => void;
}

const POLYGON = 'polygon';
const MODES: Readonly<Record<DrawingTool, string>> = { draw: POLYGON, move: 'select' };
/** Seen on every colour of the map, however somebody sees colours. */
const LINE = '#000000';
const GROUND = '#ffffff';
const FILL = { fillColor: LINE, fillOpacity: 0.15, outlineColor: LINE, outlineWidth: 3 } as const;
/** As large as a finger can hit beside others. */
const CORNER_PX = 9;
const FINGER_PX = 24;
const DECIMALS = 6;

/** Lets somebody draw rings on a map by touching their corners, and move the corners afterwards. */
export function drawRings(map: MapLibre, { rings, onRings, onTool }: RingsToDraw): RingDrawing {
  const adapter = new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS, prefixId: 'drawing' });
  const drawing = new TerraDraw({ adapter, modes: [polygonMode(), selectMode()] });
  // One finger draws here, and does not scroll the page.
  map.cooperativeGestures.disable();
  drawing.start();
  let told = '';
  const show = (shown: readonly Ring[]): void => {
    if (outlineText(shown) === told) return;
    told = outlineText(shown);
    drawing.clear();
    drawing.addFeatures(shown.map(featureOf));
  };
  const tell = (): void => {
    const drawn = drawing.getSnapshot().flatMap(ringIn);
    if (outlineText(drawn) === told) return;
    told = outlineText(drawn);
    onRings(drawn);
  };
  drawing.on('finish', (_, { action }) => {
    tell();
    if (action === 'draw') onTool('move');
  });
  drawing.on('change', (_, type, context) => {
    if (type === 'delete' && (context === undefined || !('origin' in context))) tell();
  });
  show(rings);
  return {
    show,
    use: (tool) => drawing.setMode(MODES[tool]),
    remove: () => {
      // A map that is gone has taken its layers with it.
      if (!map._removed) drawing.stop();
    },
  };
}

function polygonMode(): TerraDrawPolygonMode {
  return new TerraDrawPolygonMode({
    pointerDistance: FINGER_PX,
    showCoordinatePoints: true,
    styles: {
      ...{ ...FILL, coordinatePointColor: GROUND, coordinatePointOutlineColor: LINE, coordinatePointWidth: 5 },
      ...{ closingPointColor: GROUND, closingPointOutlineColor: LINE, closingPointWidth: CORNER_PX },
    },
  });
}

function selectMode(): TerraDrawSelectMode {
  const coordinates = { midpoints: true, draggable: true, deletable: true };
  return new TerraDrawSelectMode({
    pointerDistance: FINGER_PX,
    flags: { [POLYGON]: { feature: { draggable: false, coordinates } } },
    styles: {
      ...{ selectedPolygonColor: LINE, selectedPolygonFillOpacity: FILL.fillOpacity },
      ...{ selectedPolygonOutlineColor: LINE, selectedPolygonOutlineWidth: FILL.outlineWidth },
      ...{ selectionPointColor: GROUND, selectionPointOutlineColor: LINE, selectionPointOutlineWidth: 3 },
      ...{ selectionPointWidth: CORNER_PX, midPointColor: LINE, midPointOutlineColor: GROUND, midPointWidth: 5 },
    },
  });
}

const featureOf = (ring: Ring): GeoJSONStoreFeatures => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])] },
  properties: { mode: POLYGON },
});

/** The ring of a feature that is whole; corners and middles of edges are features too. */
function ringIn({ geometry, properties }: GeoJSONStoreFeatures): Ring[] {
  if (geometry.type !== 'Polygon' || properties['mode'] !== POLYGON || properties['currentlyDrawing']) return [];
  const [ring = []] = geometry.coordinates;
  return [ring.slice(0, -1).map(([x = 0, y = 0]) => [x, y] as const)];
}
