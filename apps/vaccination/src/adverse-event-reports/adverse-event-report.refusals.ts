import { defineMessages } from '#libs/http';

/** Every code with which what concerns citizens' reports is refused. */
export const adverseEventReportMessages = defineMessages({
  'adverse-event-report-not-found': { en: 'There is no such report.', vi: 'Không có phản ánh này.' },
  'report-decided-before': {
    en: 'It was decided of this report before: take that back first.',
    vi: 'Phản ánh này đã được xử lý: hãy hủy quyết định trước.',
  },
  'report-not-decided': { en: 'Nothing was decided of this report.', vi: 'Phản ánh này chưa được xử lý.' },
  'commune-not-found': { en: 'There is no such commune in the province.', vi: 'Không có xã này trong tỉnh.' },
});
