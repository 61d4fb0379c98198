import { isBaseLayer, type BaseLayer, type MapLayer } from '#libs/vocabulary';

/** A text of the maps in both languages. */
export interface MapText {
  readonly vi: string;
  readonly en: string;
}

/** How a layer is called on a map and in a list of layers. */
export const LAYER_TITLES: Readonly<Record<MapLayer, MapText>> = {
  levels: { vi: 'Cấp độ dịch', en: 'Levels of the epidemic' },
  zones: { vi: 'Khu vực phong tỏa, cách ly, theo chỉ thị', en: 'Blockade, isolation and directive areas' },
  'testing-points': { vi: 'Điểm xét nghiệm', en: 'Testing points' },
  'vaccination-points': { vi: 'Điểm tiêm chủng', en: 'Vaccination points' },
  'quarantine-facilities': { vi: 'Khu cách ly tập trung', en: 'Concentrated quarantine' },
  hospitals: { vi: 'Bệnh viện', en: 'Hospitals' },
  'health-stations': { vi: 'Trạm y tế', en: 'Health stations' },
  checkpoints: { vi: 'Chốt kiểm soát', en: 'Checkpoints' },
  'visited-places': { vi: 'Địa điểm ca bệnh đã đến', en: 'Places visited by cases' },
  cases: { vi: 'Ca mắc theo xã', en: 'Cases by commune' },
  coverage: { vi: 'Độ bao phủ vắc xin', en: 'Vaccination coverage' },
  'supply-points': { vi: 'Điểm cung ứng hàng thiết yếu', en: 'Points of essential goods' },
  rivers: { vi: 'Sông, kênh, rạch và hồ', en: 'Rivers, canals, streams and lakes' },
  roads: { vi: 'Đường bộ', en: 'Roads' },
};

/** The layers whose features are areas; those of the others are points, and of the base map lines and areas. */
export const AREA_LAYERS = ['levels', 'zones', 'cases', 'coverage'] as const satisfies readonly MapLayer[];
export type AreaLayer = (typeof AREA_LAYERS)[number];

export function isAreaLayer(layer: MapLayer): layer is AreaLayer {
  return AREA_LAYERS.some((one) => one === layer);
}

export type PointLayer = Exclude<MapLayer, AreaLayer | BaseLayer>;

export function isPointLayer(layer: MapLayer): layer is PointLayer {
  return geometryKindOf(layer) === 'point';
}

/** What the features of a layer mostly are; wide water among lines is an area. */
export function geometryKindOf(layer: MapLayer): 'area' | 'line' | 'point' {
  if (isBaseLayer(layer)) return 'line';
  return isAreaLayer(layer) ? 'area' : 'point';
}
