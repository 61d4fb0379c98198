import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a place. */
export const placeMessages = defineMessages({
  'place-not-found': { en: 'There is no such place.', vi: 'Không có địa điểm này.' },
  'place-closed': { en: 'The place was closed at that time.', vi: 'Địa điểm đã đóng vào thời điểm đó.' },
  'place-already-closed': { en: 'The place is closed already.', vi: 'Địa điểm đã được đóng trước đó.' },
  'commune-not-found': { en: 'There is no such commune on that day.', vi: 'Không có xã, phường này vào ngày đó.' },
  'point-incomplete': {
    en: 'A point needs both its latitude and its longitude.',
    vi: 'Tọa độ cần có cả vĩ độ và kinh độ.',
  },
  'poster-forged': {
    en: 'This poster was not made by the province. Do not declare here.',
    vi: 'Mã QR này không do tỉnh phát hành. Không khai báo tại đây.',
  },
  'poster-key-unknown': {
    en: 'This poster carries a key that the province does not know. Do not declare here.',
    vi: 'Mã QR này dùng khóa không thuộc tỉnh. Không khai báo tại đây.',
  },
  'poster-key-revoked': {
    en: 'This poster carries a key that was withdrawn. Ask for a new poster.',
    vi: 'Mã QR này dùng khóa đã bị thu hồi. Hãy yêu cầu mã mới.',
  },
});

export type PlaceRefusal = keyof typeof placeMessages;
