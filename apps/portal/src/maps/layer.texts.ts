import type { MapLayer } from '#libs/vocabulary';
import { defineTexts, type Sentence } from '../language/texts';

/** What the layers of the maps are called. */
export const layerTexts = defineTexts({
  levels: { vi: 'Cấp độ dịch', en: 'Level of the epidemic' },
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
} satisfies Record<MapLayer, Sentence>);
