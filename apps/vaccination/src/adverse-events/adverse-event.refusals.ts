import { defineMessages, type ProblemMessage } from '#libs/http';
import type { TimeFault } from './adverse-event.rules.js';

/** A code without a sentence does not compile. */
const timeMessages: Record<TimeFault['code'], ProblemMessage> = defineMessages({
  'onset-before-dose': { en: 'It began before the dose was given.', vi: 'Phản ứng bắt đầu trước khi tiêm.' },
  'noticed-before-onset': {
    en: 'It was noticed before it began.',
    vi: 'Phản ứng được phát hiện trước khi bắt đầu.',
  },
  'time-in-the-future': { en: 'The time lies in the future.', vi: 'Thời điểm nằm trong tương lai.' },
});

/** Every code with which what concerns adverse events is refused. */
export const adverseEventMessages = defineMessages({
  ...timeMessages,
  'adverse-event-not-found': { en: 'There is no such event.', vi: 'Không có phản ứng này.' },
  'adverse-event-withdrawn': { en: 'The event was withdrawn before.', vi: 'Phản ứng này đã bị rút lại.' },
  'adverse-event-not-severe': {
    en: 'The department is told of severe events only.',
    vi: 'Chỉ tai biến nặng mới phải báo cáo Sở Y tế.',
  },
  'department-told-before': {
    en: 'The department was told of this event before.',
    vi: 'Tai biến này đã được báo cáo Sở Y tế.',
  },
  'amendment-changes-nothing': {
    en: 'The amendment says what the event says already.',
    vi: 'Nội dung bổ sung trùng với thông tin hiện có.',
  },
  'several-doses-fit': {
    en: 'Several doses fit what is said: name the day or the number of the slip.',
    vi: 'Có nhiều mũi tiêm phù hợp: hãy ghi ngày tiêm hoặc mã phiếu tiêm.',
  },
  'last-four-malformed': {
    en: 'The last four characters of the phone or of the document.',
    vi: 'Nhập bốn ký tự cuối của số điện thoại hoặc số giấy tờ.',
  },
});
