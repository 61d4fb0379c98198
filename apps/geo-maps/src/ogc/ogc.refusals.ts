import type { ProblemMessage } from '#libs/http';

/** Every code with which a question to `/ogc` is refused, and what is said. */
export const ogcMessages = {
  'parameter-unknown': {
    en: 'This address takes no such parameter.',
    vi: 'Địa chỉ này không có tham số như vậy.',
  },
  'parameter-repeated': {
    en: 'The parameter may be given once only.',
    vi: 'Tham số này chỉ được ghi một lần.',
  },
  'format-unknown': {
    en: 'Answers are JSON: f is json or geojson.',
    vi: 'Câu trả lời là JSON: f là json hoặc geojson.',
  },
  'bbox-malformed': {
    en: 'A box is west,south,east,north: four decimal numbers with commas between, or six with the heights.',
    vi: 'Khung bao gồm tây,nam,đông,bắc: bốn số thập phân cách nhau bằng dấu phẩy, hoặc sáu số nếu có độ cao.',
  },
  'bbox-longitude-out-of-range': {
    en: 'Longitudes of a box lie between -180 and 180.',
    vi: 'Kinh độ của khung bao phải từ -180 đến 180.',
  },
  'bbox-latitude-out-of-range': {
    en: 'Latitudes of a box lie between -90 and 90; longitude comes before latitude.',
    vi: 'Vĩ độ của khung bao phải từ -90 đến 90; kinh độ đứng trước vĩ độ.',
  },
  'bbox-south-above-north': {
    en: 'The south of the box lies above its north.',
    vi: 'Cạnh nam của khung bao nằm trên cạnh bắc.',
  },
  'bbox-bottom-above-top': {
    en: 'The lower height of the box lies above its upper one.',
    vi: 'Độ cao dưới của khung bao lớn hơn độ cao trên.',
  },
  'datetime-malformed': {
    en: 'A time is an instant with a time zone, or an interval: start/end, ../end, start/..',
    vi: 'Thời gian là một thời điểm có múi giờ hoặc một khoảng: đầu/cuối, ../cuối, đầu/..',
  },
  'datetime-unbounded': {
    en: 'An interval has a start or an end; leave the parameter out to ask for all times.',
    vi: 'Khoảng thời gian phải có đầu hoặc cuối; bỏ tham số này nếu muốn xem mọi thời điểm.',
  },
  'datetime-end-before-start': {
    en: 'The interval ends before it starts.',
    vi: 'Khoảng thời gian kết thúc trước khi bắt đầu.',
  },
  'limit-malformed': {
    en: 'The limit is a whole number from 1.',
    vi: 'Giới hạn phải là số nguyên từ 1 trở lên.',
  },
  'offset-malformed': {
    en: 'The offset is a whole number from 0.',
    vi: 'Số đối tượng bỏ qua phải là số nguyên từ 0 trở lên.',
  },
  'feature-not-found': {
    en: 'The layer has no such feature.',
    vi: 'Lớp bản đồ không có đối tượng này.',
  },
  'cursor-malformed': {
    en: 'The cursor is not one that this list gave.',
    vi: 'Con trỏ trang không phải do danh sách này cấp.',
  },
} as const satisfies Record<string, ProblemMessage>;

export type OgcRefusal = keyof typeof ogcMessages;
