import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a question of contact tracing. */
export const tracingMessages = defineMessages({
  'window-ends-before-it-begins': {
    en: 'The end of the time asked for lies before its beginning.',
    vi: 'Thời điểm kết thúc sớm hơn thời điểm bắt đầu.',
  },
  'window-too-long': {
    en: 'The time asked for is longer than check-ins are kept.',
    vi: 'Khoảng thời gian dài hơn thời hạn lưu lượt ghi nhận.',
  },
});

export type TracingRefusal = keyof typeof tracingMessages;
