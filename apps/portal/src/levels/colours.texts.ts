import { defineTexts } from '../language/texts.ts';

/** The factors and thresholds of colours in words. */
export const colourTexts = defineTexts({
  'cluster-of-unknown-source': { vi: 'Chùm ca bệnh chưa rõ nguồn lây', en: 'A cluster whose source is not known' },
  'case-from-untraceable-place': {
    vi: 'Ca bệnh từ nơi khó truy vết người đã đến',
    en: 'A case from a place whose visitors can hardly be traced',
  },
  'case-of-unknown-source': { vi: 'Ca bệnh chưa rõ nguồn lây', en: 'A case whose source is not known' },
  'case-from-crowded-place': {
    vi: 'Ca bệnh từ khu công nghiệp, trường học, siêu thị, nơi đông người',
    en: 'A case from an industrial park, school, supermarket or other crowded place',
  },
  'borders-red': { vi: 'Giáp xã, phường màu đỏ', en: 'Borders a red commune' },
  'case-of-known-source': { vi: 'Ca bệnh đã rõ nguồn lây', en: 'A case whose source is known' },
  'contact-of-community-case': { vi: 'Có F1 của ca cộng đồng', en: 'A contact of a community case' },
  'borders-orange': { vi: 'Giáp xã, phường màu cam', en: 'Borders an orange commune' },
  'many-illegal-entrants': { vi: 'Nhiều người nhập cảnh trái phép', en: 'Many illegal entrants' },
  'many-quarantine-sites': { vi: 'Nhiều nơi cách ly tập trung', en: 'Many quarantine sites' },
  'share-of-parts': {
    vi: 'Từ {percent} % đơn vị trực thuộc là {colour} trở lên',
    en: '{percent} % of its parts are {colour} or worse',
  },
  'share-of-parts-more': {
    vi: 'Trên {percent} % đơn vị trực thuộc là {colour} trở lên',
    en: 'More than {percent} % of its parts are {colour} or worse',
  },
  'share-of-spread': {
    vi: 'Nguồn lây có thể lan đến từ {percent} % đơn vị trực thuộc',
    en: 'The source may spread to {percent} % of its parts',
  },
  'share-of-spread-more': {
    vi: 'Nguồn lây có thể lan đến trên {percent} % đơn vị trực thuộc',
    en: 'The source may spread to more than {percent} % of its parts',
  },
  'number-of-parts': {
    vi: 'Có ít nhất {count} đơn vị trực thuộc là {colour} trở lên',
    en: 'At least {count} of its parts is {colour} or worse',
  },
  compared: { vi: '{counted} trên {parts}', en: '{counted} of {parts}' },
  comparedUpTo: { vi: '{counted} đến {atMost} trên {parts}', en: '{counted} to {atMost} of {parts}' },
  comparedUnknown: { vi: 'chưa ai ghi, trên {parts}', en: 'nobody has said, of {parts}' },
  greenWord: { vi: 'xanh', en: 'green' },
  yellowWord: { vi: 'vàng', en: 'yellow' },
  orangeWord: { vi: 'cam', en: 'orange' },
  redWord: { vi: 'đỏ', en: 'red' },
  condition: { vi: 'Điều kiện (chỉ cần một)', en: 'Condition (one is enough)' },
  makes: { vi: 'Thành màu', en: 'Makes it' },
  holds: { vi: 'Có hay không', en: 'Does it hold' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  why: { vi: 'Căn cứ', en: 'By what' },
  document: { vi: 'Văn bản', en: 'Document' },
  caseDays: {
    vi: 'Ca cộng đồng được tính trong {days} ngày. Nguồn lây của từng ca do cán bộ ghi.',
    en: 'A community case counts for {days} days. Where it came from is entered by officers.',
  },
});
