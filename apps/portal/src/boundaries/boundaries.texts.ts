import { defineTexts } from '../language/texts';
import { packsTexts } from '../packs/packs.texts';

export const boundariesTexts = defineTexts({
  ...packsTexts,
  lead: {
    vi: 'Gói ranh giới các xã, phường: đọc, kiểm tra, xem trước rồi mới công bố. Bản đồ dùng gói đã công bố có hiệu lực trong ngày.',
    en: 'Packs with the outlines of all communes: read, checked and previewed before they are published. Maps use the pack that holds on their day.',
  },
  send: { vi: 'Gửi gói ranh giới', en: 'Send a pack' },
  fileHint: { vi: 'Mỗi xã một đối tượng, có thuộc tính code', en: 'One feature a commune, with the property code' },
  name: { vi: 'Nguồn của gói', en: 'Source of the pack' },
  nameHint: { vi: 'Ghi trên mọi bản đồ. Ví dụ: Sở Tài nguyên và Môi trường', en: 'Every map names it' },
  nameNeeded: { vi: 'Hãy ghi nguồn của gói', en: 'Write the source of the pack' },
  documentNumber: { vi: 'Số văn bản', en: 'Number of the document' },
  from: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  fromHint: {
    vi: 'Ngày đầu tiên các đơn vị trong tệp có hiệu lực',
    en: 'The first day on which these units were in force',
  },
  fromNeeded: { vi: 'Hãy chọn ngày', en: 'Choose the day' },
  progress: {
    vi: 'Đang đọc và kiểm tra từng đường ranh giới. Có thể rời trang này rồi quay lại.',
    en: 'Every outline is being read and checked. You may leave this page and come back.',
  },
  readyHelp: {
    vi: 'Xem trước bên dưới. Khi công bố, bản đồ đổi ngay cho các ngày từ {day}.',
    en: 'Look at it below. Once published, maps change at once for days from {day} on.',
  },
  previewMap: { vi: 'Ranh giới trong gói, so với hiện nay', en: 'Outlines of the pack, beside those of today' },
  units: { vi: 'Các đơn vị trong gói', en: 'Units of the pack' },
  unitsNone: { vi: 'Không đọc được đơn vị nào', en: 'No unit could be read' },
  area: { vi: 'Diện tích (km²)', en: 'Area (km²)' },
  toRegister: { vi: 'So với danh mục (km²)', en: 'To the register (km²)' },
  toBefore: { vi: 'So với gói trước (km²)', en: 'To the pack before (km²)' },
  publishTitle: { vi: 'Công bố ranh giới này?', en: 'Publish these outlines?' },
  publishHelp: {
    vi: 'Mọi bản đồ từ ngày {day} vẽ theo gói này ngay lập tức. Có thể thu hồi.',
    en: 'Every map of days from {day} on is drawn by it at once. It can be rolled back.',
  },
  rollBackTitle: { vi: 'Thu hồi ranh giới này?', en: 'Roll these outlines back?' },
  rollBackHelp: {
    vi: 'Ranh giới trước đó có hiệu lực trở lại. Lần công bố này vẫn nằm trong lịch sử.',
    en: 'What held before holds again. The publication stays in the history.',
  },
  neighbours: { vi: 'Các xã giáp nhau', en: 'Which communes border on which' },
  neighboursLead: {
    vi: 'Dùng để tính màu theo Quyết định 2686. Gói ranh giới đã công bố cho biết sẵn; nếu chưa có, hãy gửi danh sách.',
    en: 'For colours by Decision 2686. A published pack tells it; until there is one, send a list.',
  },
  neighboursOf: { vi: 'Xem xã, phường', en: 'Look at a commune' },
  neighboursUnknown: { vi: 'Chưa ai gửi danh sách giáp ranh.', en: 'Nobody has imported it: it is not known.' },
  sendNeighbours: { vi: 'Gửi danh sách giáp ranh', en: 'Send a list of borders' },
  neighboursFile: { vi: 'Tệp CSV, mỗi dòng hai mã xã', en: 'CSV file, two codes a line' },
  lineWrong: { vi: 'Dòng {line} không phải hai mã xã', en: 'Line {line} is not two codes' },
  neighboursSent: { vi: 'Đã nhận {pairs} cặp giáp ranh', en: '{pairs} borders were taken' },
});
