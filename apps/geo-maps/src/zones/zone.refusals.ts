import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a zone. */
export const zoneMessages = defineMessages({
  'zone-not-found': {
    vi: 'Không có khu vực này, hoặc khu vực chưa được công bố.',
    en: 'There is no such zone, or it is not published.',
  },
  'zone-outlines-too-many': {
    vi: 'Khi lấy cả đường ranh, mỗi trang chỉ có tối đa 50 khu vực.',
    en: 'With their outlines, a page has fifty zones at most.',
  },
  'zone-area-not-found': {
    vi: 'Không có địa bàn này vào ngày đó, hoặc địa bàn không thuộc phạm vi phụ trách.',
    en: 'There is no such area on that day, or it is none of yours.',
  },
  'zone-directive-missing': {
    vi: 'Khu vực theo chỉ thị phải ghi rõ chỉ thị nào.',
    en: 'An area under a directive must say which.',
  },
  'zone-directive-unfit': {
    vi: 'Chỉ khu vực theo chỉ thị mới ghi chỉ thị.',
    en: 'Only an area under a directive has one.',
  },
  'zone-ends-before-it-begins': {
    vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu và thời điểm công bố.',
    en: 'It must end after it begins and after it was published.',
  },
  'zone-already-decided': {
    vi: 'Dự thảo này đã được quyết định.',
    en: 'This draft is decided already.',
  },
  'zone-already-over': {
    vi: 'Khu vực này đã hết hiệu lực, không công bố được nữa.',
    en: 'The zone is over already and can be published no more.',
  },
  'zone-reason-missing': {
    vi: 'Khi không chấp thuận phải ghi lý do.',
    en: 'A rejection needs a reason.',
  },
  'zone-not-published': {
    vi: 'Khu vực này không ở trạng thái đang công bố.',
    en: 'The zone is not published, or was withdrawn.',
  },
  'zone-ends-earlier': {
    vi: 'Khu vực này đã hết hiệu lực hoặc đã kết thúc sớm hơn thời điểm nêu ra.',
    en: 'The zone has ended, or ends no later than that already.',
  },
  'zone-place-unclear': {
    vi: 'Cần vĩ độ và kinh độ, hoặc mã địa bàn, không dùng cả hai.',
    en: 'Give a latitude and a longitude, or the code of an area, and not both.',
  },
  'zone-outline-outside-areas': {
    vi: 'Ranh vẽ vượt ra ngoài các địa bàn đã nêu.',
    en: 'The outline reaches beyond the areas that are named.',
  },
});

export type ZoneRefusal = keyof typeof zoneMessages;
