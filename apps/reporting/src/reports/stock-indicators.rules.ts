import type { StockUse } from '#libs/vocabulary';
import type { CountedIndicator, LocalText, RatioIndicator } from './indicator.js';
import { byArea, byPlace } from './margins.rules.js';

/** What became of vaccine, by the name of the indicator: as facts carry it, and what closed balances leave unexplained. */
export type StockFate = StockUse | 'unexplained';

/** Facts carry hundredths of a dose. */
const HUNDREDTHS = 100;

const ofPoints = {
  kind: 'flow',
  view: 'stock',
  margins: [byArea, byPlace],
  areaIs: 'place',
  countsOfOne: HUNDREDTHS,
} as const;

const TITLES: Readonly<Record<StockFate, LocalText>> = {
  opened: { vi: 'Liều vắc xin đã mở', en: 'Doses opened' },
  overfill: { vi: 'Liều dôi dư', en: 'Doses of overfill' },
  wasted: { vi: 'Liều hao phí', en: 'Doses wasted' },
  destroyed: { vi: 'Liều bị hủy', en: 'Doses destroyed' },
  unexplained: { vi: 'Liều chưa giải trình', en: 'Doses unexplained' },
};

const DEFINITIONS: Readonly<Record<StockFate, LocalText>> = {
  opened: {
    vi: 'Số liều theo nhãn của các lọ đã mở, theo ngày mở và xã nơi có điểm tiêm. Địa điểm là điểm tiêm.',
    en: 'Doses of the label in vials that were opened or used whole, by that day and the commune of the point. The place is the point.',
  },
  overfill: {
    vi: 'Số liều rút thêm được ngoài số ghi trên nhãn, theo ngày và điểm tiêm.',
    en: 'Doses that vials had beyond their label, by day and point.',
  },
  wasted: {
    vi: 'Số liều bỏ đi trong các lọ đã mở, theo ngày và điểm tiêm.',
    en: 'Doses of opened vials that were thrown away, by day and point.',
  },
  destroyed: {
    vi: 'Số liều theo nhãn của các lọ chưa mở bị hủy, theo ngày và điểm.',
    en: 'Doses of the label in vials that were destroyed unopened, by day and point.',
  },
  unexplained: {
    vi: 'Số liều đã mở cộng dôi dư, trừ đã tiêm và hao phí, theo lần chốt cuối cùng của từng lô, điểm tiêm và ngày. Ngày chưa chốt không được tính.',
    en: 'Doses opened and of overfill, less those given and wasted, as the last closing of each lot, point and day has it. A day that was not closed is not in it.',
  },
};

function fateOf(fate: StockFate): { readonly byVaccine: CountedIndicator; readonly byLot: CountedIndicator } {
  const { vi, en } = DEFINITIONS[fate];
  const code = `vaccine-doses-${fate}`;
  return {
    byVaccine: {
      ...{ ...ofPoints, code, title: TITLES[fate] },
      definition: { vi: `${vi} Phân loại theo loại vắc xin.`, en: `${en} The category is the vaccine.` },
    },
    byLot: {
      ...{ ...ofPoints, code: `${code}-by-lot` },
      title: { vi: `${TITLES[fate].vi} theo lô`, en: `${TITLES[fate].en} by lot` },
      definition: { vi: `${vi} Phân loại là vắc xin/số lô.`, en: `${en} The category is vaccine/lot.` },
    },
  };
}

export const STOCK_FATES: Readonly<Record<StockFate, ReturnType<typeof fateOf>>> = {
  opened: fateOf('opened'),
  overfill: fateOf('overfill'),
  wasted: fateOf('wasted'),
  destroyed: fateOf('destroyed'),
  unexplained: fateOf('unexplained'),
};

export const vaccineWastage: RatioIndicator = {
  ...{ code: 'vaccine-wastage', kind: 'ratio', view: 'stock', margins: [byArea, byPlace], areaIs: 'place' },
  numerator: STOCK_FATES.wasted.byVaccine,
  denominator: STOCK_FATES.opened.byVaccine,
  windowDays: 7,
  title: { vi: 'Tỷ lệ hao phí vắc xin 7 ngày', en: 'Wastage over 7 days' },
  definition: {
    vi: 'vaccine-doses-wasted chia cho vaccine-doses-opened, cộng trong 7 ngày tính đến và gồm cả ngày đó. Không có giá trị (null) khi không mở lọ nào. Là tỷ số: không cộng qua các ngày, các điểm hay các loại vắc xin.',
    en: 'vaccine-doses-wasted divided by vaccine-doses-opened, each summed over the seven days up to and including the day. Null where nothing was opened. It is a ratio: it is never summed over days, points or vaccines.',
  },
};

export const STOCK_INDICATORS = [
  ...Object.values(STOCK_FATES).flatMap(({ byVaccine, byLot }) => [byVaccine, byLot]),
  vaccineWastage,
];
