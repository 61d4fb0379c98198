import type { CountedIndicator } from './indicator.js';
import { byArea, byPlace } from './margins.rules.js';

const atPoints = { kind: 'flow', view: 'screenings', margins: [byArea, byPlace], areaIs: 'place' } as const;

export const screenings: CountedIndicator = {
  ...atPoints,
  code: 'screenings',
  title: { vi: 'Lượt khám sàng lọc', en: 'Screenings' },
  definition: {
    vi: 'Số lượt khám sàng lọc trước tiêm, theo ngày khám và xã nơi có điểm tiêm. Địa điểm là điểm tiêm; phân loại theo kết luận: eligible, caution, defer, refer-to-hospital hoặc contraindicated.',
    en: 'Screenings before a dose, by the day and the commune of the point. The place is the point, the category the outcome: eligible, caution, defer, refer-to-hospital or contraindicated.',
  },
};

export const screeningsByVaccine: CountedIndicator = {
  ...atPoints,
  code: 'screenings-by-vaccine',
  title: { vi: 'Lượt khám sàng lọc theo vắc xin', en: 'Screenings by vaccine' },
  definition: {
    vi: 'Như screenings, phân loại là vắc xin/kết luận.',
    en: 'As screenings; the category is vaccine/outcome.',
  },
};

export const SCREENING_INDICATORS = [screenings, screeningsByVaccine];
