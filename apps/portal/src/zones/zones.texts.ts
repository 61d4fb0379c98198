import { defineTexts } from '../language/texts';

export const zoneTexts = defineTexts({
  lead: {
    vi: 'Khu vực phong tỏa, cách ly y tế và theo chỉ thị trong địa bàn của bạn: soạn, công bố, kết thúc, thu hồi.',
    en: 'Blockade, isolation and directive areas of yours: drafted, published, ended, withdrawn.',
  },
  add: { vi: 'Soạn khu vực mới', en: 'Draft a zone' },
  kind: { vi: 'Loại', en: 'Kind' },
  all: { vi: 'Tất cả', en: 'All' },
  caption: { vi: 'Danh sách khu vực', en: 'Zones' },
  mapName: { vi: 'Bản đồ các khu vực trong danh sách', en: 'Map of the zones in the list' },
  mapOfZone: { vi: 'Bản đồ của {name}', en: 'Map of {name}' },
  none: { vi: 'Không có khu vực nào', en: 'There is no zone' },
  noneHelp: {
    vi: 'Không có khu vực nào trong địa bàn của bạn khớp với điều kiện lọc.',
    en: 'No zone of your areas matches the filters.',
  },
  name: { vi: 'Tên khu vực', en: 'Name' },
  areas: { vi: 'Địa bàn', en: 'Areas' },
  shape: { vi: 'Phạm vi', en: 'Extent' },
  whole: { vi: 'Toàn bộ địa bàn', en: 'The whole areas' },
  drawn: { vi: 'Phần có ranh vẽ', en: 'A part, by its outline' },
  period: { vi: 'Thời gian', en: 'Period' },
  document: { vi: 'Văn bản', en: 'Document' },
  issued: { vi: '{number}, {issuer}, ngày {day}', en: '{number}, {issuer}, {day}' },
  publishedAt: { vi: 'Công bố lúc', en: 'Published' },
  title: { vi: 'Khu vực', en: 'Zone' },
  shownAs: { vi: 'Trên bản đồ Covid-19 và trong danh sách:', en: 'On the Covid-19 map and in its list:' },
  shownFrom: {
    vi: 'Hiện trên bản đồ Covid-19 và trong danh sách ngay khi công bố; có hiệu lực từ {time}.',
    en: 'On the Covid-19 map and in its list as soon as it is published; in force from {time}.',
  },
  measures: { vi: 'Biện pháp áp dụng', en: 'Measures' },
  measuresOfOrder: {
    vi: 'Người dân được dẫn tới quyết định {document}: văn bản này nói rõ được làm gì.',
    en: 'People are led to the decision {document}: it says what they may do.',
  },
  noMeasures: {
    vi: 'Nền tảng chưa có nội dung của chỉ thị này vào ngày bắt đầu.',
    en: 'The platform has nothing on record for this directive on the day on which it begins.',
  },
  publishTitle: { vi: 'Công bố {name}?', en: 'Publish {name}?' },
  publishHelp: {
    vi: 'Mọi người sẽ thấy khu vực này trên bản đồ, trong danh sách và nguồn dữ liệu mở. Sau đó chỉ có thể kết thúc hoặc thu hồi.',
    en: 'Everybody will see it on the map, in lists and in the open feed. After that it can only be ended or withdrawn.',
  },
  rejectTitle: { vi: 'Không chấp thuận {name}?', en: 'Reject {name}?' },
  rejectHelp: { vi: 'Dự thảo không sửa được nữa.', en: 'The draft can be changed no more.' },
  endTitle: { vi: 'Kết thúc {name}?', en: 'End {name}?' },
  endHelp: {
    vi: 'Từ thời điểm này khu vực hết hiệu lực. Thời điểm kết thúc chỉ có thể sớm hơn.',
    en: 'From then on it holds no longer. An end can only come nearer.',
  },
  withdrawTitle: { vi: 'Thu hồi {name}?', en: 'Withdraw {name}?' },
  withdrawHelp: {
    vi: 'Dùng khi công bố nhầm: khu vực hết hiệu lực và không còn hiện ở đâu.',
    en: 'For what was published by mistake: it holds no longer and is shown nowhere.',
  },
});
