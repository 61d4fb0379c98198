import { dosesByLot, dosesByVaccine } from './dose-indicators.rules.js';
import type { CountedIndicator, LocalText, RatioIndicator } from './indicator.js';
import { byArea, byPlace } from './margins.rules.js';

/** Of the dose: the day on which it was given, the commune of the point and the facility. */
const ofDoses = { view: 'reactions', margins: [byArea, byPlace], areaIs: 'place' } as const;

export const adverseEvents: CountedIndicator = {
  ...ofDoses,
  kind: 'flow',
  code: 'adverse-events',
  title: { vi: 'Phản ứng sau tiêm', en: 'Adverse events' },
  definition: {
    vi: 'Số phản ứng sau tiêm được ghi nhận, theo ngày tiêm của mũi vắc xin (không phải ngày phản ứng) và xã nơi có điểm tiêm, để so với số mũi của chính những ngày đó. Địa điểm là cơ sở tiêm; phân loại theo loại vắc xin. Phản ứng đã rút lại, mũi đã thu hồi và mũi tiêm ngoài tỉnh không được tính.',
    en: 'Adverse events on record, by the day of the dose (not of the event) and the commune of the point, so that they stand over the doses of those same days. The place is the facility that gave the dose, the category the vaccine. Events that were withdrawn, and those after doses that were withdrawn or given outside the province, are not in it.',
  },
};

export const adverseEventsSevere: CountedIndicator = {
  ...ofDoses,
  kind: 'flow',
  code: 'adverse-events-severe',
  title: { vi: 'Tai biến nặng sau tiêm', en: 'Severe events' },
  definition: {
    vi: 'Như adverse-events, chỉ tính tai biến nặng.',
    en: 'As adverse-events, of severe ones alone.',
  },
};

export const adverseEventsBySeverity: CountedIndicator = {
  ...ofDoses,
  kind: 'flow',
  code: 'adverse-events-by-severity',
  title: { vi: 'Phản ứng sau tiêm theo mức độ', en: 'Adverse events by severity' },
  definition: {
    vi: 'Như adverse-events, phân loại theo mức độ: common là phản ứng thông thường, severe là tai biến nặng.',
    en: 'As adverse-events; the category is the severity: common or severe.',
  },
};

/** One event lies in several categories, as no other flow does: the sum is that of reactions. */
export const adverseEventsByReaction: CountedIndicator = {
  ...ofDoses,
  kind: 'flow',
  code: 'adverse-events-by-reaction',
  title: { vi: 'Phản ứng sau tiêm theo triệu chứng', en: 'Adverse events by reaction' },
  definition: {
    vi: 'Như adverse-events, phân loại theo 11 mã phản ứng của nền tảng quốc gia. Một lần ghi nhận có nhiều triệu chứng được tính một lần cho mỗi triệu chứng, nên tổng là số triệu chứng.',
    en: 'As adverse-events; the category is one of the eleven reactions of the national platform. An event with several reactions counts once for each, so that the total is one of reactions.',
  },
};

export const adverseEventsByLot: CountedIndicator = {
  ...ofDoses,
  kind: 'flow',
  code: 'adverse-events-by-lot',
  title: { vi: 'Phản ứng sau tiêm theo lô', en: 'Adverse events by lot' },
  definition: {
    vi: 'Như adverse-events, phân loại theo loại vắc xin và số lô, như doses-by-lot.',
    en: 'As adverse-events; the category is the vaccine and its lot, as in doses-by-lot.',
  },
};

export const adverseEventsSevereByLot: CountedIndicator = {
  ...ofDoses,
  kind: 'flow',
  code: 'adverse-events-severe-by-lot',
  title: { vi: 'Tai biến nặng theo lô', en: 'Severe events by lot' },
  definition: {
    vi: 'Như adverse-events-severe, phân loại theo loại vắc xin và số lô, như doses-by-lot.',
    en: 'As adverse-events-severe; the category is the vaccine and its lot, as in doses-by-lot.',
  },
};

export const adverseEventsOverdue: CountedIndicator = {
  ...ofDoses,
  kind: 'state',
  code: 'adverse-events-overdue',
  title: { vi: 'Tai biến nặng quá hạn báo cáo', en: 'Severe events overdue' },
  definition: {
    vi: 'Số tai biến nặng đang quá hạn 24 giờ (theo quy định có hiệu lực): notification là chưa báo cáo Sở Y tế, match là phản ánh của người dân chưa tìm được mũi tiêm. Xã và địa điểm là nơi phải xử lý, hoặc unknown.',
    en: 'Severe events that are beyond the hours of the rule in force (24): at notification the department was not told, at match no dose was found for what a citizen told. Commune and place are those that have to act, or unknown.',
  },
};

const PER = 100_000;

function perDoses(numerator: CountedIndicator, denominator: CountedIndicator, title: LocalText): RatioIndicator {
  return {
    ...{ kind: 'ratio', view: 'doses', margins: [byArea, byPlace], areaIs: 'place', windowDays: 'period', per: PER },
    ...{ code: `${numerator.code}-per-100000`, numerator, denominator, title },
    definition: {
      vi: `${numerator.code} chia cho ${denominator.code} của cùng kỳ ngày tiêm, nhân 100.000; theo từng ngày khi hỏi theo ngày. Không có giá trị (null) khi không có mũi tiêm. Là tỷ số: không cộng qua các ngày, các xã hay các phân loại.`,
      en: `${numerator.code} divided by ${denominator.code} of the same days, times 100,000; of each day alone where days are asked for. Null without doses. It is a ratio: it is never summed over days, communes or categories.`,
    },
  };
}

export const adverseEventsPer100000 = perDoses(adverseEvents, dosesByVaccine, {
  vi: 'Phản ứng trên 100.000 mũi',
  en: 'Adverse events per 100,000 doses',
});

export const adverseEventsSeverePer100000 = perDoses(adverseEventsSevere, dosesByVaccine, {
  vi: 'Tai biến nặng trên 100.000 mũi',
  en: 'Severe events per 100,000 doses',
});

export const adverseEventsByLotPer100000 = perDoses(adverseEventsByLot, dosesByLot, {
  vi: 'Phản ứng trên 100.000 mũi theo lô',
  en: 'Adverse events per 100,000 doses by lot',
});

export const adverseEventsSevereByLotPer100000 = perDoses(adverseEventsSevereByLot, dosesByLot, {
  vi: 'Tai biến nặng trên 100.000 mũi theo lô',
  en: 'Severe events per 100,000 doses by lot',
});

export const ADVERSE_EVENT_INDICATORS = [
  adverseEvents,
  adverseEventsSevere,
  adverseEventsBySeverity,
  adverseEventsByReaction,
  adverseEventsByLot,
  adverseEventsSevereByLot,
  adverseEventsOverdue,
  adverseEventsPer100000,
  adverseEventsSeverePer100000,
  adverseEventsByLotPer100000,
  adverseEventsSevereByLotPer100000,
];
