import { defineMessages, type ProblemMessage } from '#libs/http';
import type { AmendmentRefusal } from './amendment.rules.js';
import type { CtRefusal } from './ct.rules.js';
import type { EntryRefusal } from './result.rules.js';
import type { ValidationRefusal } from './validation.rules.js';

type RuleRefusal = Exclude<AmendmentRefusal | CtRefusal | EntryRefusal | ValidationRefusal, 'laboratory-not-found'>;

/** A code without a sentence does not compile. */
const ruleMessages: Record<RuleRefusal, ProblemMessage> = defineMessages({
  'specimen-not-received': {
    en: 'The laboratory has not received this specimen.',
    vi: 'Phòng xét nghiệm chưa nhận mẫu này.',
  },
  'specimen-not-usable': {
    en: 'The specimen was refused or lost, so that it has no result.',
    vi: 'Mẫu đã bị từ chối hoặc thất lạc nên không có kết quả.',
  },
  'tested-before-collection': {
    en: 'The test lies before the collection of the specimen.',
    vi: 'Thời điểm xét nghiệm sớm hơn thời điểm lấy mẫu.',
  },
  'tested-before-receipt': {
    en: 'The test lies before the receipt of the specimen.',
    vi: 'Thời điểm xét nghiệm sớm hơn thời điểm nhận mẫu.',
  },
  'tested-in-the-future': {
    en: 'The time of the test lies in the future.',
    vi: 'Thời điểm xét nghiệm nằm trong tương lai.',
  },
  'result-awaits-validation': {
    en: 'A result of this specimen awaits validation: approve or reject it first.',
    vi: 'Mẫu này đang có kết quả chờ duyệt: hãy duyệt hoặc bác kết quả đó trước.',
  },
  'result-already-given': {
    en: 'This specimen has a result: correct it by an amendment.',
    vi: 'Mẫu này đã có kết quả: hãy đính chính kết quả đó.',
  },
  'result-was-withdrawn': {
    en: 'The result was withdrawn: a new specimen is needed.',
    vi: 'Kết quả đã bị thu hồi: cần lấy mẫu mới.',
  },
  'ct-only-for-pcr': {
    en: 'Only RT-PCR has a cycle threshold.',
    vi: 'Chỉ xét nghiệm RT-PCR mới có giá trị Ct.',
  },
  'ct-out-of-range': {
    en: 'There is no such cycle threshold.',
    vi: 'Giá trị Ct nằm ngoài giới hạn có thể.',
  },
  'ct-contradicts-value': {
    en: 'A cycle threshold this low is no negative result.',
    vi: 'Giá trị Ct thấp như vậy không thể là kết quả âm tính.',
  },
  'result-already-decided': {
    en: 'This version was approved or rejected before.',
    vi: 'Phiên bản kết quả này đã được duyệt hoặc bác trước đó.',
  },
  'second-person-needed': {
    en: 'Another person than who entered it validates this result.',
    vi: 'Người duyệt phải khác với người nhập kết quả.',
  },
  'result-not-found': { en: 'There is no such version of the result.', vi: 'Không có phiên bản kết quả này.' },
  'result-not-released': {
    en: 'Only a released result is amended; this version was not released.',
    vi: 'Chỉ đính chính kết quả đã trả; phiên bản này chưa được trả.',
  },
  'result-not-current': {
    en: 'A later version has replaced this one: amend that.',
    vi: 'Phiên bản này đã được thay thế: hãy đính chính phiên bản mới.',
  },
  'amendment-awaits-validation': {
    en: 'An amendment of this result awaits validation.',
    vi: 'Đang có một đính chính của kết quả này chờ duyệt.',
  },
  'amendment-changes-nothing': {
    en: 'The amendment says what the result says already.',
    vi: 'Nội dung đính chính trùng với kết quả hiện có.',
  },
});

/** Every code with which what concerns results is refused. */
export const resultMessages = defineMessages({
  ...ruleMessages,
  'order-deleted': {
    en: 'The order of this specimen was deleted, its time being over: its result stays as it is.',
    vi: 'Hồ sơ của mẫu này đã hết thời hạn lưu và bị xóa: kết quả giữ nguyên.',
  },
  'value-or-withdrawal': {
    en: 'An amendment names a new value, or withdraws the result.',
    vi: 'Đính chính phải ghi giá trị mới hoặc yêu cầu thu hồi.',
  },
  'genes-malformed': {
    en: 'Cycle thresholds are numbers by gene, of at most eight genes.',
    vi: 'Giá trị Ct là các số theo tên gen, tối đa tám gen.',
  },
});

export type ResultRefusal = keyof typeof resultMessages;
