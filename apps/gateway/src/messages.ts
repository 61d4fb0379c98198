import { fhirMessages } from '#libs/fhir';
import { defineMessages } from '#libs/http';

/** Sentences of the gateway's own refusals; those of the services come with their answers. */
export const messages = defineMessages({
  ...fhirMessages,
  'fhir-bundle-mixed': {
    vi: 'Bundle trộn tài nguyên của hai dịch vụ: hãy gửi riêng',
    en: 'The Bundle mixes resources of two services: send them apart',
  },
  'service-unavailable': {
    vi: 'Dịch vụ tạm thời gián đoạn, xin thử lại với cùng khóa',
    en: 'The service is not available at the moment: try again with the same key',
  },
  'service-timeout': {
    vi: 'Dịch vụ không trả lời kịp, xin thử lại với cùng khóa',
    en: 'The service did not answer in time: try again with the same key',
  },
});
