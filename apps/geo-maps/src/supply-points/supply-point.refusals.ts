import { defineMessages } from '#libs/http';

/** Every code with which a request about a point of essential goods can be refused. */
export const supplyPointMessages = defineMessages({
  'supply-point-not-found': {
    vi: 'Không có điểm cung ứng này.',
    en: 'There is no such supply point.',
  },
  'supply-point-closed': {
    vi: 'Điểm cung ứng này đã ngừng hẳn.',
    en: 'The supply point is gone for good.',
  },
  'supply-point-osm-taken': {
    vi: 'Mã OpenStreetMap này đã thuộc một điểm khác.',
    en: 'Another supply point has this number of OpenStreetMap.',
  },
  'commune-not-found': {
    vi: 'Không có xã, phường này trong địa bàn của bạn.',
    en: 'There is no such commune in your areas.',
  },
  'point-incomplete': {
    vi: 'Tọa độ cần có cả vĩ độ và kinh độ.',
    en: 'A position needs both its latitude and its longitude.',
  },
  'position-outside-province': {
    vi: 'Tọa độ nằm ngoài địa bàn tỉnh.',
    en: 'The position lies outside the province.',
  },
  'opening-hours-malformed': {
    vi: 'Hãy ghi giờ mở cửa theo mẫu Mo-Fr 07:00-11:00,13:00-17:00.',
    en: 'Write the opening hours as in Mo-Fr 07:00-11:00,13:00-17:00.',
  },
  'shopping-hours-empty': {
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'The hours must end after they begin.',
  },
  'near-malformed': {
    vi: 'Vị trí cần có dạng vĩ độ,kinh độ, ví dụ 9.784,105.471.',
    en: 'Write the position as latitude,longitude, such as 9.784,105.471.',
  },
  'near-or-commune-missing': {
    vi: 'Hãy cho biết vị trí (near) hoặc xã, phường (commune).',
    en: 'Say where: a position (near) or a commune.',
  },
  'radius-without-near': {
    vi: 'Bán kính chỉ dùng cùng với vị trí (near).',
    en: 'A radius needs a position (near).',
  },
  'open-malformed': {
    vi: 'Hãy ghi now hoặc một thời điểm, ví dụ 2021-08-11T08:00:00+07:00.',
    en: 'Write now, or an instant such as 2021-08-11T08:00:00+07:00.',
  },
  'open-too-far': {
    vi: 'Chỉ trả lời được cho thời điểm từ bây giờ đến 14 ngày tới.',
    en: 'Only instants from now to fourteen days ahead can be answered for.',
  },
});

export type SupplyPointRefusal = keyof typeof supplyPointMessages;
