import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a checkpoint or a shift at one. */
export const checkpointMessages = defineMessages({
  'checkpoint-not-found': { en: 'There is no such checkpoint.', vi: 'Không có chốt kiểm soát này.' },
  'checkpoint-closed': { en: 'The checkpoint was closed on that day.', vi: 'Chốt kiểm soát đã đóng vào ngày đó.' },
  'direction-not-controlled': {
    en: 'This checkpoint does not control that direction.',
    vi: 'Chốt này không kiểm soát chiều đó.',
  },
  'shift-not-found': { en: 'There is no such shift.', vi: 'Không có ca trực này.' },
  'shift-started-elsewhere': {
    en: 'You started a shift on another device at the same moment. Try again.',
    vi: 'Bạn vừa bắt đầu ca trực trên thiết bị khác. Hãy thử lại.',
  },
  'shift-already-ended': { en: 'The shift has ended already.', vi: 'Ca trực đã kết thúc trước đó.' },
});

export type CheckpointRefusal = keyof typeof checkpointMessages;
