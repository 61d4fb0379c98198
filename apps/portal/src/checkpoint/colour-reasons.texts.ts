import { defineTexts } from '../language/texts';

/** What reasons and warnings of the colour rules mean. A code that is not here is shown as it is. */
export const colourReasonTexts = defineTexts({
  'code-forged': { vi: 'Mã giả, không do tỉnh cấp', en: 'Forged code, not issued by the province' },
  'code-revoked': { vi: 'Mã đã bị thu hồi', en: 'The code was revoked' },
  'code-expired': { vi: 'Mã đã hết hạn', en: 'The code has expired' },
  'code-unverified': { vi: 'Chưa xác minh được mã', en: 'The code could not be verified' },
  'declaration-missing': { vi: 'Chưa có tờ khai y tế', en: 'No health declaration' },
  'declaration-expired': { vi: 'Tờ khai y tế đã hết hạn', en: 'The health declaration has expired' },
  'attention-declared': {
    vi: 'Đã khai có triệu chứng hoặc tiếp xúc ca bệnh',
    en: 'Declared symptoms or contact with a case',
  },
  'test-positive': { vi: 'Xét nghiệm dương tính', en: 'Positive test' },
  'very-high-risk-visited': { vi: 'Đến từ vùng nguy cơ rất cao', en: 'Was in an area of very high risk' },
  'very-high-risk-visited-tested': {
    vi: 'Đến từ vùng nguy cơ rất cao, đã xét nghiệm âm tính',
    en: 'Was in an area of very high risk, tested negative',
  },
  'high-risk-visited': { vi: 'Đến từ vùng nguy cơ cao', en: 'Was in an area of high risk' },
  'epidemic-place-visited': {
    vi: 'Đã đến địa điểm có dịch trong 14 ngày',
    en: 'Was at an epidemic place within 14 days',
  },
  'epidemic-place': { vi: 'Có đến địa điểm đã công bố có dịch', en: 'Was at a place announced as epidemic' },
  'very-high-risk-area': { vi: 'Đến từ vùng nguy cơ rất cao', en: 'Comes from an area of very high risk' },
  'not-protected': { vi: 'Chưa tiêm đủ thời gian hoặc chưa khỏi bệnh', en: 'Neither vaccinated in time nor recovered' },
  'protection-unknown': { vi: 'Chưa rõ đã tiêm vắc xin hay chưa', en: 'Vaccination not known' },
});

/** Why a code is of no use, in the words of the platform's own refusals. */
export const unusableTexts = defineTexts({
  'personal-code-malformed': { vi: 'Mã cá nhân không đúng định dạng.', en: 'The personal code is malformed.' },
  'personal-code-forged': { vi: 'Mã cá nhân giả.', en: 'The personal code is forged.' },
  'personal-code-expired': { vi: 'Mã cá nhân đã hết hạn.', en: 'The personal code has expired.' },
  'personal-code-stale': {
    vi: 'Mã đã cũ hoặc là ảnh chụp màn hình. Đề nghị mở lại mã trên điện thoại.',
    en: 'The code is old or a screenshot. Ask to open it again on the phone.',
  },
  'personal-code-from-the-future': {
    vi: 'Đồng hồ của điện thoại chạy nhanh. Đề nghị kết nối mạng rồi mở lại mã.',
    en: 'The clock of the phone is ahead. Ask to connect to the network and open the code again.',
  },
  'personal-code-replayed': {
    vi: 'Mã này vừa được dùng. Đề nghị chờ mã mới trên điện thoại.',
    en: 'This code has just been used. Ask to wait for a new one on the phone.',
  },
  'key-revoked': { vi: 'Khóa ký mã đã bị thu hồi.', en: 'The key of the code was revoked.' },
  'key-unknown': { vi: 'Mã không do tỉnh cấp.', en: 'The code was not issued by the province.' },
  'day-pack-expired': {
    vi: 'Dữ liệu của ngày đã hết hạn. Hãy kết nối mạng để tải lại.',
    en: 'The data of the day has ended. Connect to the network to fetch it anew.',
  },
  'day-pack-missing': {
    vi: 'Thiết bị chưa có dữ liệu của ngày. Hãy kết nối mạng.',
    en: 'The device has no data of the day. Connect to the network.',
  },
  'colour-rules-missing': {
    vi: 'Không có quy định về màu nào có hiệu lực hôm nay.',
    en: 'No colour rule is in force today.',
  },
  'scan-hostile': { vi: 'Mã này được tạo để lừa đảo. Không mở.', en: 'This code was made to deceive. Do not open it.' },
  'scan-names-no-person': {
    vi: 'Mã này không cho biết người qua chốt. Hãy quét mã cá nhân, thẻ, tờ khai hoặc giấy tờ.',
    en: 'This code does not say who is passing. Scan a personal code, a card, a declaration or a document.',
  },
});
