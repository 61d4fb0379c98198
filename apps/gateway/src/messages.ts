import { defineMessages } from '#libs/http';

/** Sentences of the gateway's own refusals; those of the services come with their answers. */
export const messages = defineMessages({
  'service-unavailable': {
    vi: 'Dịch vụ tạm thời gián đoạn, xin thử lại với cùng khóa',
    en: 'The service is not available at the moment: try again with the same key',
  },
  'service-timeout': {
    vi: 'Dịch vụ không trả lời kịp, xin thử lại với cùng khóa',
    en: 'The service did not answer in time: try again with the same key',
  },
});
