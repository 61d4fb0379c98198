import type { CountedIndicator } from './indicator.js';
import { byArea, byPlace, ofPeople } from './margins.rules.js';

export const doses: CountedIndicator = {
  code: 'doses',
  kind: 'flow',
  view: 'doses',
  margins: [...ofPeople, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm', en: 'Doses' },
  definition: {
    vi: 'Số mũi vắc xin đã tiêm trong tỉnh, theo ngày tiêm và xã nơi có điểm tiêm. Địa điểm là cơ sở tiêm; phân loại theo thứ tự mũi. Mũi trùng, mũi bị thu hồi và mũi tiêm ngoài tỉnh không được tính.',
    en: 'Doses given in the province, by the day they were given and the commune of the point. The place is the facility, the category the number of the dose. Duplicates, withdrawn doses and those given outside the province are not in it.',
  },
};

export const dosesByResidence: CountedIndicator = {
  code: 'doses-by-residence',
  kind: 'flow',
  view: 'doses',
  margins: ofPeople,
  areaIs: 'residence',
  title: { vi: 'Mũi tiêm theo nơi cư trú', en: 'Doses by residence' },
  definition: {
    vi: 'Như doses, theo xã nơi người được tiêm cư trú.',
    en: 'As doses, by the commune where the person lives.',
  },
};

export const dosesByVaccine: CountedIndicator = {
  code: 'doses-by-vaccine',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm theo loại vắc xin', en: 'Doses by vaccine' },
  definition: { vi: 'Như doses, phân loại theo loại vắc xin.', en: 'As doses; the category is the vaccine.' },
};

export const dosesByKind: CountedIndicator = {
  code: 'doses-by-kind',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm theo liều', en: 'Doses by kind' },
  definition: {
    vi: 'Như doses, phân loại theo liều: cơ bản, bổ sung hoặc nhắc lại.',
    en: 'As doses; the category is the kind: basic, additional or booster.',
  },
};

export const dosesByPriorityGroup: CountedIndicator = {
  code: 'doses-by-priority-group',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm theo nhóm ưu tiên', en: 'Doses by priority group' },
  definition: {
    vi: 'Như doses, phân loại theo nhóm đối tượng ưu tiên của Quyết định 3355/QĐ-BYT, hoặc unknown.',
    en: 'As doses; the category is the priority group of 3355/QĐ-BYT, or unknown.',
  },
};

export const dosesOutsideProvince: CountedIndicator = {
  code: 'doses-outside-province',
  kind: 'flow',
  view: 'doses',
  margins: ofPeople,
  areaIs: 'residence',
  title: { vi: 'Mũi tiêm ngoài tỉnh', en: 'Doses outside the province' },
  definition: {
    vi: 'Số mũi vắc xin tiêm ngoài tỉnh được khai nhận tại đây, theo ngày tiêm và xã cư trú. Phân loại theo thứ tự mũi. Được tính vào độ bao phủ, không tính vào mũi tiêm của tỉnh.',
    en: 'Doses given outside the province and entered here, by the day they were given and the commune of residence. The category is the number of the dose. They count for coverage and never as given here.',
  },
};

export const dosesEntryDelay: CountedIndicator = {
  code: 'doses-entry-delay',
  kind: 'duration',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Độ trễ nhập mũi tiêm', en: 'Delay of entry of doses' },
  definition: {
    vi: 'Số mũi tiêm trong tỉnh theo số ngày từ ngày tiêm đến ngày nhập lần đầu, theo ngày nhập và cơ sở tiêm. Phân loại là khoảng ngày cố định, ví dụ 2-3d: sau 2 đến 3 ngày. Đính chính, thu hồi về sau không làm thay đổi.',
    en: 'Doses given in the province by the days from the day given to the day of the first entry, by the day of entry and the facility. The category is a fixed class of days, such as 2-3d: two or three days later. What is corrected or withdrawn afterwards changes nothing.',
  },
};

export const DOSE_INDICATORS = [
  doses,
  dosesByResidence,
  dosesByVaccine,
  dosesByKind,
  dosesByPriorityGroup,
  dosesOutsideProvince,
  dosesEntryDelay,
];
