import type { CountedIndicator, CoverageIndicator, LocalText } from './indicator.js';
import { peopleBasicComplete, peopleFullyVaccinated, peopleWithDose } from './vaccinated-indicators.rules.js';

const PEOPLE = {
  vi: 'chia cho dân số của nhóm tuổi theo số liệu dân số (reference-data), tính đến hết ngày. Tuổi tính tại ngày của số liệu dân số, nên mũi 2 không bao giờ vượt mũi 1. Không kể người cư trú ngoài tỉnh. Phân loại là nhóm tuổi, ví dụ 18+: từ 18 tuổi; không phân loại thì tính nhóm rộng nhất. Chỉ có cho toàn tỉnh và không cộng qua các ngày.',
  en: 'divided by the people of the age group in the population figures (reference-data), up to the end of the day. The age is that on the date of those figures, so that dose 2 never exceeds dose 1. Residents of other provinces are not in it. The category is the age group, such as 18+: from 18 years on; without categories it is the widest group. There is one for the whole province only, and it is never summed over days.',
};

const coverageOf = (code: string, reached: CountedIndicator, title: LocalText): CoverageIndicator => ({
  ...{ code, kind: 'coverage', view: 'vaccinated', areaIs: 'residence', reached, title },
  margins: [{ name: 'cohort', keeps: ['category'], totalled: true }],
  definition: { vi: `${reached.code} ${PEOPLE.vi}`, en: `${reached.code} ${PEOPLE.en}` },
});

export const COVERAGE_INDICATORS = [
  coverageOf('coverage-one-dose', peopleWithDose, { vi: 'Tỷ lệ tiêm ít nhất một mũi', en: 'Coverage, one dose' }),
  coverageOf('coverage-basic-complete', peopleBasicComplete, {
    vi: 'Tỷ lệ tiêm đủ liều cơ bản',
    en: 'Coverage, basic course complete',
  }),
  coverageOf('coverage-fully-vaccinated', peopleFullyVaccinated, {
    vi: 'Tỷ lệ tiêm đủ liều và đủ thời gian',
    en: 'Coverage, fully vaccinated',
  }),
];
