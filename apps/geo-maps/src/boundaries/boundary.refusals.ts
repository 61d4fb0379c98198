import { defineMessages } from '#libs/http';

/** Every code with which what concerns boundaries, neighbours and hamlets is refused. */
export const boundaryMessages = defineMessages({
  'boundaries-need-province': {
    en: 'Boundaries are the matter of the whole province.',
    vi: 'Ranh giới hành chính do cấp tỉnh cập nhật.',
  },
  'area-not-found': { en: 'There is no such area.', vi: 'Không có địa bàn này.' },
  'commune-not-found': { en: 'There is no such commune on that day.', vi: 'Không có xã, phường này vào ngày đó.' },
  'no-units-on-day': {
    en: 'The register has no communes on that day.',
    vi: 'Danh mục không có xã, phường nào vào ngày đó.',
  },
  'boundary-pack-not-found': { en: 'There is no such boundary pack.', vi: 'Không có gói ranh giới này.' },
  'boundary-pack-file-missing': { en: 'The file is missing.', vi: 'Thiếu tệp ranh giới.' },
  'boundary-pack-not-read-yet': { en: 'The pack is being read.', vi: 'Gói ranh giới đang được đọc.' },
  'boundary-pack-has-faults': {
    en: 'The pack has faults and cannot be published.',
    vi: 'Gói ranh giới còn lỗi, chưa thể công bố.',
  },
  'boundary-pack-published-already': {
    en: 'The pack is published already.',
    vi: 'Gói ranh giới này đã được công bố.',
  },
  'boundary-pack-not-published': {
    en: 'The pack is not published.',
    vi: 'Gói ranh giới này chưa được công bố.',
  },
  'boundary-pack-compared-with-another': {
    en: 'Another pack holds now than the one that this was compared with: send the file again.',
    vi: 'Ranh giới đang áp dụng đã khác với lúc đối chiếu gói này, xin gửi lại tệp.',
  },
  'neighbour-of-itself': { en: 'A commune does not border itself.', vi: 'Một xã không thể giáp chính mình.' },
  'pair-malformed': {
    en: 'A pair is two codes of communes.',
    vi: 'Mỗi cặp giáp ranh gồm hai mã xã, phường.',
  },
  'hamlet-not-found': { en: 'There is no such hamlet.', vi: 'Không có ấp, khu vực này.' },
  'hamlet-name-taken': {
    en: 'The commune has a hamlet of that name.',
    vi: 'Xã, phường đã có ấp, khu vực mang tên này.',
  },
  'hamlet-ended-already': {
    en: 'The hamlet was ended already.',
    vi: 'Ấp, khu vực này đã được ghi kết thúc trước đó.',
  },
  'hamlet-ended-before-registered': {
    en: 'The day is before the one on which the hamlet was registered.',
    vi: 'Ngày kết thúc sớm hơn ngày ghi nhận ấp, khu vực này.',
  },
  'hamlet-outside-commune': {
    en: 'The point lies outside of the commune.',
    vi: 'Điểm này nằm ngoài ranh giới xã, phường.',
  },
});

export type BoundaryRefusal = keyof typeof boundaryMessages;
