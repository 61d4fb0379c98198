import { defineMessages } from '#libs/http';

/** Every code with which what concerns the base map is refused. */
export const baseMapMessages = defineMessages({
  'base-map-needs-province': {
    en: 'The base map is the matter of the whole province.',
    vi: 'Bản đồ nền do cấp tỉnh cập nhật.',
  },
  'base-map-pack-not-found': { en: 'There is no such base map pack.', vi: 'Không có gói bản đồ nền này.' },
  'base-map-pack-file-missing': { en: 'The file is missing.', vi: 'Thiếu tệp bản đồ nền.' },
  'base-map-day-to-come': {
    en: 'Data cannot be of a day that has not come yet.',
    vi: 'Dữ liệu không thể là của một ngày chưa tới.',
  },
  'base-map-pack-not-read-yet': { en: 'The pack is being read.', vi: 'Gói bản đồ nền đang được đọc.' },
  'base-map-pack-has-faults': {
    en: 'The pack has faults and cannot be published.',
    vi: 'Gói bản đồ nền còn lỗi, chưa thể công bố.',
  },
  'base-map-pack-published-already': {
    en: 'The pack is published already.',
    vi: 'Gói bản đồ nền này đã được công bố.',
  },
  'base-map-pack-not-published': {
    en: 'The pack is not published.',
    vi: 'Gói bản đồ nền này chưa được công bố.',
  },
  'base-map-pack-compared-with-another': {
    en: 'Maps draw another pack now than the one that this was compared with: send the file again.',
    vi: 'Bản đồ nền đang dùng đã khác với lúc đối chiếu gói này, xin gửi lại tệp.',
  },
});

export type BaseMapRefusal = keyof typeof baseMapMessages;
