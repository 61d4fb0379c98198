import type { Parsed } from '../parsing/parsed.js';
import { readTypedWord, type WrittenWords } from './typed-word.js';

/** Where essential goods are to be had. */
export const SUPPLY_POINT_KINDS = [
  'market',
  'supermarket',
  'convenience-store',
  'food-shop',
  'pharmacy',
  'petrol-station',
  'bank-or-atm',
  'mobile-market',
  'free-stall',
  'drinking-water',
  'cooking-gas',
] as const;
export type SupplyPointKind = (typeof SUPPLY_POINT_KINDS)[number];

export const SUPPLY_POINT_KIND_REFUSALS = ['supply-point-kind-unknown'] as const;

const WRITTEN_SUPPLY_POINT_KINDS: WrittenWords<SupplyPointKind> = {
  market: ['chợ', 'chợ truyền thống'],
  supermarket: ['siêu thị'],
  'convenience-store': ['cửa hàng tiện lợi', 'cửa hàng tiện ích', 'convenience'],
  'food-shop': ['cửa hàng thực phẩm', 'cửa hàng bách hóa', 'tạp hóa', 'food shop'],
  pharmacy: ['nhà thuốc', 'hiệu thuốc', 'quầy thuốc'],
  'petrol-station': ['cây xăng', 'trạm xăng', 'cửa hàng xăng dầu', 'petrol'],
  'bank-or-atm': ['ngân hàng', 'atm', 'bank', 'máy atm'],
  'mobile-market': ['chợ lưu động', 'xe bán hàng lưu động', 'điểm bán lưu động', 'mobile market'],
  'free-stall': ['gian hàng 0 đồng', 'gian hàng 0-đồng', 'siêu thị 0 đồng', '0 đồng', '0-đồng'],
  'drinking-water': ['nước uống', 'nước bình', 'water'],
  'cooking-gas': ['gas', 'gas nấu ăn', 'đại lý gas'],
};

export function parseSupplyPointKind(typed: string): Parsed<SupplyPointKind, 'supply-point-kind-unknown', never> {
  return readTypedWord(typed, SUPPLY_POINT_KINDS, WRITTEN_SUPPLY_POINT_KINDS, 'supply-point-kind-unknown');
}

/** What people look for there. */
export const ESSENTIAL_GOODS = [
  'rice',
  'vegetables',
  'meat-and-fish',
  'eggs',
  'noodles',
  'milk',
  'drinking-water',
  'cooking-oil-and-spices',
  'medicine',
  'masks-and-disinfectant',
  'hygiene',
  'petrol',
  'cooking-gas',
  'cash',
] as const;
export type EssentialGood = (typeof ESSENTIAL_GOODS)[number];

export const ESSENTIAL_GOOD_REFUSALS = ['essential-good-unknown'] as const;

const WRITTEN_ESSENTIAL_GOODS: WrittenWords<EssentialGood> = {
  rice: ['gạo'],
  vegetables: ['rau', 'rau củ', 'rau củ quả'],
  'meat-and-fish': ['thịt', 'cá', 'thịt cá', 'thịt, cá'],
  eggs: ['trứng'],
  noodles: ['mì', 'mì gói', 'mì ăn liền'],
  milk: ['sữa'],
  'drinking-water': ['nước uống', 'nước bình', 'water'],
  'cooking-oil-and-spices': ['dầu ăn', 'gia vị', 'dầu ăn, gia vị'],
  medicine: ['thuốc'],
  'masks-and-disinfectant': ['khẩu trang', 'nước sát khuẩn', 'khẩu trang, nước sát khuẩn'],
  hygiene: ['đồ vệ sinh', 'giấy vệ sinh', 'băng vệ sinh', 'tã'],
  petrol: ['xăng', 'xăng dầu'],
  'cooking-gas': ['gas'],
  cash: ['tiền mặt'],
};

export function parseEssentialGood(typed: string): Parsed<EssentialGood, 'essential-good-unknown', never> {
  return readTypedWord(typed, ESSENTIAL_GOODS, WRITTEN_ESSENTIAL_GOODS, 'essential-good-unknown');
}

/** What somebody can say of a point. */
export const STATED_STATES = ['open', 'closed'] as const;
export type StatedState = (typeof STATED_STATES)[number];

/** What is shown of a point. `unknown` where nobody said it, or long ago; `disputed` where what was said disagrees. */
export const SHOWN_STATES = ['unknown', 'open', 'closed', 'disputed'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What somebody can say of a good at a point. */
export const STOCK_STATES = ['in-stock', 'out-of-stock'] as const;
export type StockState = (typeof STOCK_STATES)[number];

/** Who says it. A citizen is a phone that was verified by a code. */
export const STATEMENT_SOURCES = ['owner', 'officer', 'citizen'] as const;
export type StatementSource = (typeof STATEMENT_SOURCES)[number];

/** What a voucher for the market says of its days. */
export const VOUCHER_DAYS = ['even', 'odd'] as const;
export type VoucherDays = (typeof VOUCHER_DAYS)[number];

export const VOUCHER_DAYS_REFUSALS = ['voucher-days-unknown'] as const;

const WRITTEN_VOUCHER_DAYS: WrittenWords<VoucherDays> = {
  even: ['chẵn', 'ngày chẵn', 'phiếu chẵn'],
  odd: ['lẻ', 'ngày lẻ', 'phiếu lẻ'],
};

export function parseVoucherDays(typed: string): Parsed<VoucherDays, 'voucher-days-unknown', never> {
  return readTypedWord(typed, VOUCHER_DAYS, WRITTEN_VOUCHER_DAYS, 'voucher-days-unknown');
}
