import { doses } from './dose-indicators.rules.js';
import type { BacklogIndicator, CountedIndicator, RatioIndicator } from './indicator.js';
import { byArea, byPlace } from './margins.rules.js';

export const dosesDeclared: CountedIndicator = {
  code: 'doses-declared',
  kind: 'flow',
  view: 'completeness',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Mũi tiêm cơ sở báo cáo', en: 'Doses declared' },
  definition: {
    vi: 'Số mũi cơ sở báo cáo đã tiêm trong ngày, theo ngày tiêm và xã nơi có cơ sở. Địa điểm là cơ sở. Báo cáo lại thay thế số cũ.',
    en: 'Doses that a facility says it gave, by the day they were given and the commune of the facility. The place is the facility. A new number takes the place of the old one.',
  },
};

/** A flow, not a state: a signature says something of one day, and does not last into the next. */
export const daysSigned: CountedIndicator = {
  code: 'days-signed',
  kind: 'flow',
  view: 'completeness',
  margins: [byArea, byPlace],
  areaIs: 'place',
  title: { vi: 'Ngày đã ký xác nhận', en: 'Days signed' },
  definition: {
    vi: 'Số ngày của cơ sở đang có chữ ký xác nhận, theo chính ngày đó và xã nơi có cơ sở: mỗi cơ sở mỗi ngày là một. Ngày được mở lại không còn được tính.',
    en: 'Days of facilities on which a signature stands, by that day and the commune of the facility: one facility and one day count once. A day that is open again no longer counts.',
  },
};

export const doseEntryCompleteness: RatioIndicator = {
  code: 'dose-entry-completeness',
  kind: 'ratio',
  view: 'completeness',
  // The same sums without categories, which the two sides do not share.
  margins: [
    { ...byArea, keeps: ['area'] },
    { ...byPlace, keeps: ['area', 'place'] },
  ],
  areaIs: 'place',
  numerator: doses,
  denominator: dosesDeclared,
  windowDays: 1,
  title: { vi: 'Tỷ lệ mũi tiêm đã nhập', en: 'Completeness of entry' },
  definition: {
    vi: 'doses chia cho doses-declared của cùng ngày tiêm. Không có giá trị (null) khi cơ sở chưa báo cáo. Là tỷ số: không cộng qua các ngày, các xã hay các cơ sở.',
    en: 'doses divided by doses-declared of the same day. Null where nothing is declared. It is a ratio: it is never summed over days, communes or facilities.',
  },
};

export const doseEntryBacklog: BacklogIndicator = {
  code: 'dose-entry-backlog',
  kind: 'backlog',
  view: 'completeness',
  margins: [byPlace],
  areaIs: 'place',
  declared: dosesDeclared,
  entered: doses,
  title: { vi: 'Mũi tiêm chưa nhập', en: 'Backlog of entry' },
  definition: {
    vi: 'Số mũi cơ sở đã báo cáo mà chưa nhập, theo ngày tiêm, cơ sở và xã nơi có cơ sở, tính đến lúc hỏi hoặc đến asOf. Mũi nhập thừa của ngày hay cơ sở khác không bù vào. Phân loại là tuổi của phần tồn đọng theo khoảng ngày cố định, ví dụ 2-3d: ngày tiêm cách đây 2 đến 3 ngày.',
    en: 'Doses that facilities have declared and not entered, by the day they were given, the facility and its commune, as it stands when asked or at asOf. What another day or facility has entered too much never makes up for it. The category is the age of the backlog in fixed classes of days, such as 2-3d: given two or three days ago.',
  },
};

export const COMPLETENESS_INDICATORS = [dosesDeclared, daysSigned, doseEntryCompleteness, doseEntryBacklog];
