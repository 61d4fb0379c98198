import type { CountedIndicator } from './indicator.js';
import { byArea, byPlace } from './margins.rules.js';

/** Of the ticket: the day on which it was opened, where the citizen lives, and the facility that it concerns. */
const ofTickets = { view: 'corrections', margins: [byArea, byPlace], areaIs: 'residence' } as const;

export const corrections: CountedIndicator = {
  ...ofTickets,
  kind: 'flow',
  code: 'corrections',
  title: { vi: 'Yêu cầu chỉnh sửa thông tin tiêm', en: 'Requests to correct a record' },
  definition: {
    vi: 'Số yêu cầu chỉnh sửa thông tin tiêm do người dân gửi, theo ngày gửi và xã nơi ở (hoặc xã của cơ sở tiêm khi không ở trong tỉnh; unknown khi không rõ). Địa điểm là cơ sở tiêm được nêu hoặc đã xác định; phân loại theo nội dung muốn sửa.',
    en: 'Requests of citizens to correct a record, by the day on which they were opened and the commune of residence (that of the facility for people from elsewhere; unknown where neither is known). The place is the facility that was named or found; the category is what is wrong.',
  },
};

export const correctionsByOutcome: CountedIndicator = {
  ...ofTickets,
  kind: 'flow',
  code: 'corrections-by-outcome',
  title: { vi: 'Yêu cầu chỉnh sửa theo kết quả', en: 'Requests to correct a record by outcome' },
  definition: {
    vi: 'Như corrections, theo ngày gửi, phân loại theo kết quả tại thời điểm hỏi: waiting (đang chờ), sent-back (chờ người dân gửi lại giấy tờ), accepted (chấp nhận), refused (không chấp nhận), lapsed (đóng vì không nhận được giấy tờ).',
    en: 'As corrections, by the day on which they were opened; the category is what has become of them: waiting, sent-back (better proof is awaited), accepted, refused, lapsed (no better proof came).',
  },
};

/** One request lies in several categories: the sum is that of reasons. */
export const correctionsRefused: CountedIndicator = {
  ...ofTickets,
  kind: 'flow',
  code: 'corrections-refused',
  title: { vi: 'Yêu cầu chỉnh sửa bị từ chối theo lý do', en: 'Refused requests by reason' },
  definition: {
    vi: 'Như corrections, chỉ tính yêu cầu không được chấp nhận, phân loại theo lý do của 9458/BYT-CNTT. Một yêu cầu có nhiều lý do được tính một lần cho mỗi lý do, nên tổng là số lý do.',
    en: 'As corrections, of those that were refused; the category is the reason (9458/BYT-CNTT). A request with several reasons counts once for each, so that the total is one of reasons.',
  },
};

export const correctionsOverdue: CountedIndicator = {
  ...ofTickets,
  kind: 'state',
  code: 'corrections-overdue',
  title: { vi: 'Yêu cầu chỉnh sửa quá hạn', en: 'Requests to correct a record overdue' },
  definition: {
    vi: 'Số yêu cầu chỉnh sửa đang quá hạn trả lời (theo quy định có hiệu lực), theo ngày bắt đầu hoặc hết quá hạn.',
    en: 'Requests that are not answered within the days of the rule in force, on the day on which they became late or were so no more.',
  },
};

export const CORRECTION_INDICATORS = [corrections, correctionsByOutcome, correctionsRefused, correctionsOverdue];
