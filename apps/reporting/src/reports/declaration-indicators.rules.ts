import type { CountedIndicator } from './indicator.js';
import { byArea, byPlace, ofPeople } from './margins.rules.js';

export const declarations: CountedIndicator = {
  code: 'declarations',
  kind: 'flow',
  view: 'declarations',
  margins: ofPeople,
  areaIs: 'residence',
  title: { vi: 'Tờ khai y tế', en: 'Health declarations' },
  definition: {
    vi: 'Số tờ khai y tế được nhận, theo ngày khai (giờ Việt Nam) và xã nơi ở của người khai. Phân loại theo kết quả: clear hoặc attention. Một người khai nhiều lần được đếm nhiều lần.',
    en: 'Health declarations accepted, by the day they were made (Vietnam time) and the commune of residence. The category is the outcome: clear or attention. A person who declares several times counts several times.',
  },
};

export const declarationsAtPlaces: CountedIndicator = {
  code: 'declarations-at-places',
  kind: 'flow',
  view: 'declarations',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Tờ khai tại địa điểm', en: 'Declarations at places' },
  definition: {
    vi: 'Số tờ khai y tế được khai bằng mã QR của một địa điểm, theo xã nơi có địa điểm. Phân loại theo loại địa điểm.',
    en: 'Health declarations made with the QR code of a place, by the commune where the place lies. The category is the kind of place.',
  },
};

export const declarationsNeedingAttention: CountedIndicator = {
  code: 'declarations-needing-attention',
  kind: 'flow',
  view: 'declarations',
  margins: ofPeople,
  areaIs: 'residence',
  title: { vi: 'Tờ khai cần chú ý', en: 'Declarations needing attention' },
  definition: {
    vi: 'Số tờ khai y tế có kết quả attention theo bộ quy tắc có hiệu lực khi khai, theo xã nơi ở. Phân loại theo lý do; nhiều lý do được nối bằng dấu +, nên mỗi tờ khai chỉ được đếm một lần.',
    en: 'Health declarations whose outcome is attention by the rule set in force when they were made, by the commune of residence. The category is the reason; several are joined by +, so that each declaration counts once.',
  },
};

export const declarationsReviewed: CountedIndicator = {
  code: 'declarations-reviewed',
  kind: 'flow',
  view: 'declarations',
  margins: ofPeople,
  areaIs: 'residence',
  title: { vi: 'Tờ khai đã được cán bộ xem xét', en: 'Declarations reviewed' },
  definition: {
    vi: 'Số lượt cán bộ xem xét tờ khai y tế, theo ngày xem xét và xã nơi ở của người khai. Phân loại theo quyết định.',
    en: 'Reviews of health declarations by officers, by the day of the review and the commune of residence of the declarant. The category is the decision.',
  },
};

export const places: CountedIndicator = {
  code: 'places',
  kind: 'state',
  view: 'places',
  margins: [byArea],
  areaIs: 'place',
  title: { vi: 'Địa điểm có mã QR', en: 'Places with a QR code' },
  definition: {
    vi: 'Số địa điểm đang mở có mã QR vào cuối ngày, theo xã. Phân loại theo loại địa điểm. Là số hiện trạng: không cộng qua các ngày.',
    en: 'Open places with a QR code at the end of the day, by commune. The category is the kind of place. It is a state: it is never summed over days.',
  },
};
