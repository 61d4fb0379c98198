import type { CountedIndicator } from './indicator.js';
import { ofPeople } from './margins.rules.js';

/** Each person lies in one commune and cohort; the cohort stands where other indicators have the age. */
const ofResidents = { kind: 'people', view: 'vaccinated', margins: ofPeople, areaIs: 'residence' } as const;

export const peopleWithDose: CountedIndicator = {
  ...ofResidents,
  code: 'people-with-dose',
  everyoneIn: '1',
  title: { vi: 'Người đã tiêm', en: 'People with a dose' },
  definition: {
    vi: 'Số người được tiêm mũi thứ n, theo ngày tiêm mũi đó và xã cư trú, kể cả mũi tiêm ngoài tỉnh. Phân loại theo thứ tự mũi; tổng là số người có ít nhất một mũi, mỗi người một lần. Nhóm tuổi là lứa tuổi tại ngày của số liệu dân số, nên số người có mũi 2 không bao giờ vượt số người có mũi 1.',
    en: 'People who got their n-th dose, by the day of that dose and the commune of residence, doses given outside the province included. The category is the number of the dose; a total has everybody with at least one dose once. The age band is that of the date of the population figures, so that people with dose 2 are never more than those with dose 1.',
  },
};

export const peopleBasicComplete: CountedIndicator = {
  ...ofResidents,
  code: 'people-basic-complete',
  title: { vi: 'Người tiêm đủ liều cơ bản', en: 'People with the basic course complete' },
  definition: {
    vi: 'Số người tiêm đủ liều cơ bản, theo ngày tiêm mũi cơ bản cuối và xã cư trú. Nhóm tuổi là lứa tuổi tại ngày của số liệu dân số.',
    en: 'People who completed the basic course, by the day of its last dose and the commune of residence. The age band is that of the date of the population figures.',
  },
};

export const peopleFullyVaccinated: CountedIndicator = {
  ...ofResidents,
  code: 'people-fully-vaccinated',
  title: { vi: 'Người đã tiêm đủ liều và đủ thời gian', en: 'People fully vaccinated' },
  definition: {
    vi: 'Số người đã qua đủ số ngày theo quy định (14 ngày) sau khi tiêm đủ liều cơ bản, theo ngày đạt và xã cư trú. Ngày chưa đến không được tính.',
    en: 'People whose basic course has been complete for the days that the rule in force sets (14), by the day on which that is reached and the commune of residence. A day that has not come is not in it.',
  },
};

export const peopleBoosted: CountedIndicator = {
  ...ofResidents,
  code: 'people-boosted',
  title: { vi: 'Người đã tiêm nhắc lại', en: 'People boosted' },
  definition: {
    vi: 'Số người đã tiêm liều nhắc lại, theo ngày tiêm liều nhắc lại đầu tiên và xã cư trú. Nhóm tuổi là lứa tuổi tại ngày của số liệu dân số.',
    en: 'People with a booster, by the day of the first one and the commune of residence. The age band is that of the date of the population figures.',
  },
};

export const VACCINATED_INDICATORS = [peopleWithDose, peopleBasicComplete, peopleFullyVaccinated, peopleBoosted];
