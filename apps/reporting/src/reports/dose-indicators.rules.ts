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

export const dosesByLot: CountedIndicator = {
  code: 'doses-by-lot',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm theo lô', en: 'Doses by lot' },
  definition: {
    vi: 'Như doses, phân loại theo loại vắc xin và số lô, ví dụ astrazeneca/ABV1234; không rõ lô là unknown.',
    en: 'As doses; the category is the vaccine and its lot, such as astrazeneca/ABV1234. A lot that is not known is unknown.',
  },
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

export const dosesByVaccineAndNumber: CountedIndicator = {
  code: 'doses-by-vaccine-and-number',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm theo vắc xin và thứ tự mũi', en: 'Doses by vaccine and number' },
  definition: {
    vi: 'Như doses, phân loại là vắc xin/thứ tự mũi.',
    en: 'As doses; the category is vaccine/number.',
  },
};

/** A flow, not a state: each dose lies on the day on which it was given, whenever the register finds its person. */
export const dosesVerified: CountedIndicator = {
  code: 'doses-verified',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm đã xác thực danh tính', en: 'Doses with a verified person' },
  definition: {
    vi: 'Số mũi trong doses mà danh tính người tiêm đã khớp với cơ sở dữ liệu dân cư, theo ngày tiêm và cơ sở tiêm.',
    en: 'Those of doses whose person the population register knows, by the day they were given and the facility.',
  },
};

export const dosesNational: CountedIndicator = {
  code: 'doses-national',
  kind: 'flow',
  view: 'doses',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm đã gửi nền tảng quốc gia', en: 'Doses at the national platform' },
  definition: {
    vi: 'Số mũi trong doses đã gửi lên nền tảng quốc gia, theo ngày tiêm và cơ sở tiêm. Phân loại: sent (chờ trả lời), accepted, hoặc refused: và lý do. Mũi được đính chính sau khi gửi không còn được tính cho đến khi gửi lại.',
    en: 'Those of doses that were sent to the national platform, by the day they were given and the facility. The category is sent (no answer yet), accepted, or refused: with the reason. One that was corrected since is not in it until it is sent again.',
  },
};

export const DOSE_INDICATORS = [
  doses,
  dosesByResidence,
  dosesByVaccine,
  dosesByLot,
  dosesByKind,
  dosesByPriorityGroup,
  dosesOutsideProvince,
  dosesEntryDelay,
  dosesByVaccineAndNumber,
  dosesVerified,
  dosesNational,
];
