import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a case. */
export const caseMessages = defineMessages({
  'case-not-found': { en: 'There is no such case.', vi: 'Không có ca bệnh này.' },
  'case-not-active': { en: 'The case has ended already.', vi: 'Ca bệnh đã kết thúc.' },
  'case-not-suspect': {
    en: 'The case is confirmed: only a corrected or withdrawn result takes it back.',
    vi: 'Ca bệnh đã xác định: chỉ việc đính chính hoặc thu hồi kết quả mới rút được ca bệnh.',
  },
  'case-not-confirmed': { en: 'The case is a suspect only.', vi: 'Ca bệnh mới chỉ là nghi ngờ.' },
  'case-not-ended': { en: 'The case is open.', vi: 'Ca bệnh đang mở.' },
  'case-day-impossible': {
    en: 'The day lies in the future or before the first sample.',
    vi: 'Ngày này nằm trong tương lai hoặc trước ngày lấy mẫu đầu tiên.',
  },
  'case-of-another-person': {
    en: 'The two cases are of different people.',
    vi: 'Hai ca bệnh là của hai người khác nhau.',
  },
  'case-link-to-itself': { en: 'A case is not linked to itself.', vi: 'Không thể liên kết ca bệnh với chính nó.' },
  'recovery-too-early': {
    en: 'The dated rule of discharge asks for more days since the first sample.',
    vi: 'Chưa đủ số ngày kể từ mẫu đầu tiên theo quy định ra viện.',
  },
  'recovery-samples-missing': {
    en: 'The dated rule of discharge asks for more samples that are negative or of a high Ct. Name the document of a hospital where it has decided.',
    vi: 'Chưa đủ mẫu âm tính hoặc có Ct cao theo quy định ra viện. Nếu bệnh viện đã quyết định, hãy ghi số văn bản.',
  },
  'death-not-reported': { en: 'No death was reported.', vi: 'Chưa có báo cáo tử vong.' },
  'death-day-differs': { en: 'Another day was reported.', vi: 'Ngày tử vong khác với ngày đã báo cáo.' },
  'second-person-needed': {
    en: 'A second person must confirm what you have reported.',
    vi: 'Cần người thứ hai xác nhận nội dung bạn đã báo cáo.',
  },
  'national-code-malformed': {
    en: 'A code has BN and digits, such as BN27880.',
    vi: 'Mã gồm BN và chữ số, ví dụ BN27880.',
  },
  'national-code-taken': { en: 'Another case has this code.', vi: 'Mã này đã thuộc ca bệnh khác.' },
  'national-code-ambiguous': {
    en: 'Several cases have this name and year of birth.',
    vi: 'Có nhiều ca bệnh trùng họ tên và năm sinh.',
  },
  'unit-unknown': { en: 'There is no such unit.', vi: 'Không có đơn vị hành chính này.' },
});

export type CaseRefusal = keyof typeof caseMessages;
