import { BASE_MAP_KINDS, type BaseMapKind } from '#libs/vocabulary';
import { defineTexts, type Sentence } from '../language/texts';
import { packsTexts } from '../packs/packs.texts';

/** What kinds of rivers and roads are called. */
export const kindTexts = defineTexts({
  river: { vi: 'Sông', en: 'River' },
  canal: { vi: 'Kênh', en: 'Canal' },
  stream: { vi: 'Rạch, mương', en: 'Stream' },
  lake: { vi: 'Hồ, ao', en: 'Lake' },
  'national-road': { vi: 'Quốc lộ', en: 'National road' },
  'provincial-road': { vi: 'Đường tỉnh', en: 'Provincial road' },
  'district-road': { vi: 'Đường huyện', en: 'District road' },
  street: { vi: 'Đường xã, đường phố', en: 'Street' },
} satisfies Record<BaseMapKind, Sentence>);

export const baseMapTexts = defineTexts({
  ...packsTexts,
  lead: {
    vi: 'Sông, kênh và đường vẽ dưới mọi bản đồ. Mỗi gói được đọc, kiểm tra, xem trước rồi mới công bố; bản đồ ghi rõ nguồn và giấy phép.',
    en: 'Rivers, canals and roads, on which all maps lie. A pack is read, checked and previewed before it is published; maps name its source and licence.',
  },
  send: { vi: 'Gửi gói bản đồ nền', en: 'Send a pack' },
  fileHint: {
    vi: `Đường và vùng, mỗi đối tượng có thuộc tính kind (${BASE_MAP_KINDS.join(', ')}); name và ref nếu có`,
    en: `Lines and areas, each with the property kind (${BASE_MAP_KINDS.join(', ')}); name and ref where known`,
  },
  source: { vi: 'Nguồn dữ liệu', en: 'Source of the data' },
  sourceHint: { vi: 'Ghi trên mọi bản đồ. Ví dụ: Sở Giao thông vận tải', en: 'Every map names it' },
  sourceNeeded: { vi: 'Hãy ghi nguồn dữ liệu', en: 'Write the source of the data' },
  licence: { vi: 'Giấy phép sử dụng', en: 'Licence' },
  licenceHint: {
    vi: 'Cho phép công bố dữ liệu theo điều kiện nào. Ghi trên mọi bản đồ',
    en: 'Under which the data may be shown. Every map names it',
  },
  licenceNeeded: { vi: 'Hãy ghi giấy phép sử dụng', en: 'Write the licence' },
  asOf: { vi: 'Dữ liệu của ngày', en: 'Data of' },
  asOfHint: { vi: 'Ngày mà dữ liệu phản ánh', en: 'The day of which the data tell' },
  asOfNeeded: { vi: 'Hãy chọn ngày', en: 'Choose the day' },
  isDrawn: { vi: 'Đang dùng trên bản đồ', en: 'On the maps' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  progress: {
    vi: 'Đang đọc và kiểm tra từng đường. Có thể rời trang này rồi quay lại.',
    en: 'Every line is being read and checked. You may leave this page and come back.',
  },
  faultsHelp: { vi: 'Sửa các lỗi dưới đây trong tệp rồi gửi lại.', en: 'Mend these in the file and send it again.' },
  readyHelp: {
    vi: 'Xem trước bên dưới. Khi công bố, mọi bản đồ vẽ theo gói này ngay.',
    en: 'Look at it below. Once published, every map draws it at once.',
  },
  previewMap: { vi: 'Sông, kênh và đường trong gói', en: 'Rivers, canals and roads of the pack' },
  kinds: { vi: 'Trong gói có gì', en: 'What the pack holds' },
  kindsNone: { vi: 'Không đọc được đối tượng nào', en: 'Nothing could be read' },
  kind: { vi: 'Loại', en: 'Kind' },
  features: { vi: 'Số đối tượng', en: 'Features' },
  kilometres: { vi: 'Chiều dài (km)', en: 'Length (km)' },
  featuresBefore: { vi: 'Gói đang dùng: số đối tượng', en: 'On the maps: features' },
  kilometresBefore: { vi: 'Gói đang dùng: chiều dài (km)', en: 'On the maps: length (km)' },
  publishTitle: { vi: 'Công bố bản đồ nền này?', en: 'Publish this base map?' },
  publishHelp: {
    vi: 'Mọi bản đồ vẽ sông, kênh và đường theo gói này ngay lập tức. Có thể thu hồi.',
    en: 'Every map draws its rivers, canals and roads at once. It can be rolled back.',
  },
  rollBackTitle: { vi: 'Thu hồi bản đồ nền này?', en: 'Roll this base map back?' },
  rollBackHelp: {
    vi: 'Bản đồ vẽ lại như trước khi công bố gói này. Lần công bố này vẫn nằm trong lịch sử.',
    en: 'Maps draw again what they drew before. The publication stays in the history.',
  },
});
