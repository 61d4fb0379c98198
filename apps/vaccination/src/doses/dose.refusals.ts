import { defineMessages } from '#libs/http';
import type { DoseDayRefusal } from './dose-day.rules.js';
import type { ProblemMessage } from '#libs/http';

/** A code without a sentence does not compile. */
const dayMessages: Record<DoseDayRefusal, ProblemMessage> = defineMessages({
  'given-in-the-future': {
    en: 'The dose lies in the future.',
    vi: 'Thời điểm tiêm nằm trong tương lai.',
  },
  'given-before-any-vaccine': {
    en: 'On that day nobody had been given a dose yet.',
    vi: 'Vào ngày này chưa có ai được tiêm vắc xin.',
  },
});

/** Every code with which what concerns doses is refused. */
export const doseMessages = defineMessages({
  ...dayMessages,
  'facility-not-found': { en: 'There is no such facility.', vi: 'Không có cơ sở này.' },
  'lot-or-unknown': {
    en: 'A dose names its lot, or says that it is unknown.',
    vi: 'Phải ghi số lô hoặc ghi rõ là không biết số lô.',
  },
  'lot-malformed': {
    en: 'A lot has letters, digits, dots, slashes and hyphens, at most 30.',
    vi: 'Số lô chỉ gồm chữ cái, chữ số, dấu chấm, gạch chéo và gạch nối, tối đa 30 ký tự.',
  },
  'dose-not-found': { en: 'There is no such dose.', vi: 'Không có mũi tiêm này.' },
  'dose-changed-meanwhile': {
    en: 'The dose was changed meanwhile: look at it again.',
    vi: 'Mũi tiêm này vừa được thay đổi: hãy xem lại.',
  },
  'dose-withdrawn': { en: 'The dose was withdrawn before.', vi: 'Mũi tiêm này đã bị thu hồi.' },
  'correction-changes-nothing': {
    en: 'The correction says what the dose says already.',
    vi: 'Nội dung đính chính trùng với thông tin hiện có.',
  },
  'pair-not-found': { en: 'There are no such two doses.', vi: 'Không có cặp mũi tiêm này.' },
  'pair-already-decided': {
    en: 'It was decided of these doses before: take that back first.',
    vi: 'Cặp mũi tiêm này đã được quyết định: hãy hủy quyết định trước.',
  },
  'pair-not-decided': { en: 'Nothing was decided of these doses.', vi: 'Cặp mũi tiêm này chưa được quyết định.' },
});

export type DoseRefusal = keyof typeof doseMessages;
