import { PERSONAL_CODE_SENTENCES, UNUSABLE_SCAN_SENTENCES } from '#libs/vocabulary';
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
  'evidence-stated': {
    vi: 'Xét nghiệm, mũi tiêm hoặc khỏi bệnh chỉ theo lời khai: xem giấy tờ',
    en: 'Tests, doses or recovery are only stated: look at the papers',
  },
  'identity-by-eye': {
    vi: 'So họ tên và ngày sinh với giấy tờ tùy thân',
    en: 'Compare name and birth with an identity document',
  },
  'epidemic-place': { vi: 'Có đến địa điểm đã công bố có dịch', en: 'Was at a place announced as epidemic' },
  'very-high-risk-area': { vi: 'Đến từ vùng nguy cơ rất cao', en: 'Comes from an area of very high risk' },
  'not-protected': { vi: 'Chưa tiêm đủ thời gian hoặc chưa khỏi bệnh', en: 'Neither vaccinated in time nor recovered' },
  'protection-unknown': { vi: 'Chưa rõ đã tiêm vắc xin hay chưa', en: 'Vaccination not known' },
});

/** Why a code is of no use: in the words of the platform's own refusals, and what only a device without network says. */
export const unusableTexts = defineTexts({
  ...PERSONAL_CODE_SENTENCES,
  ...UNUSABLE_SCAN_SENTENCES,
  'day-pack-expired': {
    vi: 'Dữ liệu của ngày đã hết hạn. Hãy kết nối mạng để tải lại.',
    en: 'The data of the day has ended. Connect to the network to fetch it anew.',
  },
  'day-pack-missing': {
    vi: 'Thiết bị chưa có dữ liệu của ngày. Hãy kết nối mạng.',
    en: 'The device has no data of the day. Connect to the network.',
  },
});
