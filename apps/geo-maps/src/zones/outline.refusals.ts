import type { PackFaultCode } from '#libs/geo';
import { defineMessages } from '#libs/http';

/** Every code with which an outline can be refused. */
export const outlineMessages = defineMessages({
  'outline-malformed': {
    vi: 'Ranh phải là Polygon hoặc MultiPolygon của GeoJSON.',
    en: 'An outline is a Polygon or MultiPolygon of GeoJSON.',
  },
  'outline-too-large': {
    vi: 'Ranh có quá nhiều điểm, nhiều phần hoặc quá phức tạp.',
    en: 'The outline has too many positions or parts, or is too complex.',
  },
  'outline-axes-swapped': {
    vi: 'Tọa độ bị đảo trục: GeoJSON ghi kinh độ trước, vĩ độ sau.',
    en: 'The axes are swapped: GeoJSON writes longitude before latitude.',
  },
  'outline-not-in-degrees': {
    vi: 'Tọa độ phải là độ WGS 84.',
    en: 'Positions are in degrees of WGS 84.',
  },
  'outline-outside-province': {
    vi: 'Ranh có điểm nằm ngoài tỉnh.',
    en: 'A position of the outline lies outside the province.',
  },
  'outline-ring-not-closed': {
    vi: 'Vòng ranh chưa khép kín: điểm cuối phải trùng điểm đầu.',
    en: 'A ring is not closed: its last position must be its first.',
  },
  'outline-ring-without-area': {
    vi: 'Vòng ranh có ít hơn ba góc hoặc không có diện tích.',
    en: 'A ring has fewer than three corners, or no area.',
  },
  'outline-crosses-itself': {
    vi: 'Vòng ranh tự cắt hoặc tự chạm.',
    en: 'A ring crosses or touches itself.',
  },
  'outline-hole-outside': {
    vi: 'Lỗ nằm ngoài vòng ranh hoặc chồng lên lỗ khác.',
    en: 'A hole lies outside its ring or on another hole.',
  },
  'outline-parts-overlap': {
    vi: 'Các phần của ranh chồng lên nhau.',
    en: 'Parts of the outline lie on each other.',
  },
});

export type OutlineRefusal = keyof typeof outlineMessages;

/** What the faults of packs are called where somebody draws one outline. */
const BY_FAULT: Partial<Record<PackFaultCode, OutlineRefusal>> = {
  'too-many-vertices': 'outline-too-large',
  'too-complex': 'outline-too-large',
  'axes-swapped': 'outline-axes-swapped',
  'not-in-degrees': 'outline-not-in-degrees',
  'outside-province': 'outline-outside-province',
  'ring-not-closed': 'outline-ring-not-closed',
  'ring-too-short': 'outline-ring-without-area',
  'ring-without-area': 'outline-ring-without-area',
  'ring-crosses-itself': 'outline-crosses-itself',
  'hole-outside': 'outline-hole-outside',
  'holes-overlap': 'outline-hole-outside',
  'parts-overlap': 'outline-parts-overlap',
};

export function refusalOfFault(code: PackFaultCode): OutlineRefusal {
  return BY_FAULT[code] ?? 'outline-malformed';
}
