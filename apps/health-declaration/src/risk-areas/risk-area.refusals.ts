import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a risk area. */
export const riskAreaMessages = defineMessages({
  'risk-area-not-found': { en: 'There is no such risk area.', vi: 'Không có khu vực nguy cơ này.' },
  'risk-area-incomplete': {
    en: 'A unit needs its code; a place needs its province and its name.',
    vi: 'Đơn vị hành chính cần có mã; địa điểm cần có tỉnh và tên.',
  },
  'risk-area-level-missing': {
    en: 'Either a level from 1 to 4 or a colour is needed.',
    vi: 'Cần cấp độ từ 1 đến 4 hoặc màu.',
  },
  'risk-area-unit-unknown': {
    en: 'There is no such unit on that day in your area.',
    vi: 'Không có đơn vị này vào ngày đó trong địa bàn của bạn.',
  },
  'risk-area-overlaps': {
    en: 'The area has a level already in that period. End it first.',
    vi: 'Khu vực đã có cấp độ trong thời gian đó. Hãy kết thúc cấp độ cũ trước.',
  },
  'risk-area-period-empty': {
    en: 'The end must come after the beginning.',
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  },
  'risk-area-already-ended': { en: 'The level has ended already.', vi: 'Cấp độ này đã kết thúc trước đó.' },
});

export type RiskAreaRefusal = keyof typeof riskAreaMessages;
