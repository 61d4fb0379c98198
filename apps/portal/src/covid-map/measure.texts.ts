import type { MeasuredActivity, MeasurePermission } from '#libs/vocabulary';
import { defineTexts, type Sentence } from '../language/texts';

export const activityTexts = defineTexts({
  'leave-home': { vi: 'Ra khỏi nhà', en: 'Leaving home' },
  gather: { vi: 'Tụ tập ngoài trời', en: 'Gathering' },
  'hold-events': { vi: 'Hội họp, sự kiện', en: 'Events' },
  'keep-distance': { vi: 'Giữ khoảng cách', en: 'Keeping distance' },
  'essential-shops-and-markets': { vi: 'Chợ, cửa hàng thiết yếu', en: 'Markets and essential shops' },
  restaurants: { vi: 'Nhà hàng, quán ăn', en: 'Restaurants' },
  'bars-karaoke-massage': { vi: 'Quán bar, karaoke, mát xa', en: 'Bars, karaoke, massage' },
  'other-services': { vi: 'Dịch vụ khác', en: 'Other services' },
  'passenger-transport': { vi: 'Vận tải hành khách', en: 'Passenger transport' },
  'goods-transport': { vi: 'Vận chuyển hàng hóa', en: 'Transport of goods' },
  school: { vi: 'Học trực tiếp', en: 'School' },
} satisfies Record<MeasuredActivity, Sentence>);

export const permissionTexts = defineTexts({
  allowed: { vi: 'Được', en: 'Allowed' },
  limited: { vi: 'Hạn chế', en: 'Limited' },
  'limited-or-stopped': { vi: 'Hạn chế hoặc dừng', en: 'Limited or stopped' },
  stopped: { vi: 'Dừng', en: 'Stopped' },
} satisfies Record<MeasurePermission, Sentence>);
