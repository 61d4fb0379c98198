import { defineMessages, type ProblemMessage } from '#libs/http';
import type { IncidentRefusal } from './support-incident.rules.js';

/** A code without a sentence does not compile. */
const incidentMessages: Record<IncidentRefusal, ProblemMessage> = defineMessages({
  'incident-taken-before': { en: 'Somebody has taken the incident.', vi: 'Sự cố này đã có người nhận xử lý.' },
  'incident-solved-before': { en: 'The incident was solved before.', vi: 'Sự cố này đã được khắc phục.' },
  'incident-not-solved': { en: 'Only a solved incident is reopened.', vi: 'Chỉ mở lại sự cố đã khắc phục.' },
});

/** Every code with which what concerns support at the points is refused. */
export const supportMessages = defineMessages({
  ...incidentMessages,
  'incident-not-found': { en: 'There is no such incident.', vi: 'Không có sự cố này.' },
  'duty-not-found': { en: 'There is no such duty.', vi: 'Không có ca trực này.' },
  'duty-withdrawn': { en: 'The duty was withdrawn before.', vi: 'Ca trực này đã bị hủy.' },
  'on-duty-already': {
    en: 'This person is on duty already in this shift, here or at another point.',
    vi: 'Người này đã có ca trực vào buổi này, tại đây hoặc tại điểm khác.',
  },
  'staff-id-malformed': {
    en: 'The id has letters, digits, dots, hyphens and underscores, at most 64.',
    vi: 'Mã nhân viên chỉ gồm chữ cái, chữ số, dấu chấm, gạch nối và gạch dưới, tối đa 64 ký tự.',
  },
});
