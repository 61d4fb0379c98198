import type { PlaceKind } from '#libs/vocabulary';
import { defineTexts, type Sentence } from '../language/texts';

/** What each kind of place is called. */
export const placeKindTexts = defineTexts({
  market: { vi: 'Chợ', en: 'Market' },
  supermarket: { vi: 'Siêu thị', en: 'Supermarket' },
  shop: { vi: 'Cửa hàng', en: 'Shop' },
  office: { vi: 'Cơ quan, văn phòng', en: 'Office' },
  school: { vi: 'Trường học', en: 'School' },
  'health-facility': { vi: 'Cơ sở y tế', en: 'Health facility' },
  'vaccination-point': { vi: 'Điểm tiêm chủng', en: 'Vaccination point' },
  'testing-point': { vi: 'Điểm lấy mẫu xét nghiệm', en: 'Testing point' },
  checkpoint: { vi: 'Chốt kiểm soát', en: 'Checkpoint' },
  'quarantine-facility': { vi: 'Khu cách ly', en: 'Quarantine facility' },
  factory: { vi: 'Nhà máy', en: 'Factory' },
  transport: { vi: 'Bến xe, bến phà', en: 'Bus station, ferry' },
  worship: { vi: 'Cơ sở thờ tự', en: 'Place of worship' },
  other: { vi: 'Nơi khác', en: 'Other' },
} satisfies Record<PlaceKind, Sentence>);
