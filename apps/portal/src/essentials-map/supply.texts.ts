import type { EssentialGood, SupplyPointKind } from '#libs/vocabulary';
import { defineTexts, type Sentence } from '../language/texts';

export const supplyKindTexts = defineTexts({
  market: { vi: 'Chợ', en: 'Market' },
  supermarket: { vi: 'Siêu thị', en: 'Supermarket' },
  'convenience-store': { vi: 'Cửa hàng tiện lợi', en: 'Convenience store' },
  'food-shop': { vi: 'Cửa hàng thực phẩm', en: 'Food shop' },
  pharmacy: { vi: 'Nhà thuốc', en: 'Pharmacy' },
  'petrol-station': { vi: 'Cửa hàng xăng dầu', en: 'Petrol station' },
  'bank-or-atm': { vi: 'Ngân hàng, ATM', en: 'Bank or ATM' },
  'mobile-market': { vi: 'Chợ lưu động', en: 'Mobile market' },
  'free-stall': { vi: 'Gian hàng 0 đồng', en: 'Free stall' },
  'drinking-water': { vi: 'Nước uống', en: 'Drinking water' },
  'cooking-gas': { vi: 'Gas nấu ăn', en: 'Cooking gas' },
} satisfies Record<SupplyPointKind, Sentence>);

export const goodTexts = defineTexts({
  rice: { vi: 'gạo', en: 'rice' },
  vegetables: { vi: 'rau củ', en: 'vegetables' },
  'meat-and-fish': { vi: 'thịt, cá', en: 'meat and fish' },
  eggs: { vi: 'trứng', en: 'eggs' },
  noodles: { vi: 'mì gói', en: 'noodles' },
  milk: { vi: 'sữa', en: 'milk' },
  'drinking-water': { vi: 'nước uống', en: 'drinking water' },
  'cooking-oil-and-spices': { vi: 'dầu ăn, gia vị', en: 'cooking oil and spices' },
  medicine: { vi: 'thuốc', en: 'medicine' },
  'masks-and-disinfectant': { vi: 'khẩu trang, nước sát khuẩn', en: 'masks and disinfectant' },
  hygiene: { vi: 'đồ vệ sinh', en: 'hygiene articles' },
  petrol: { vi: 'xăng', en: 'petrol' },
  'cooking-gas': { vi: 'gas', en: 'cooking gas' },
  cash: { vi: 'tiền mặt', en: 'cash' },
} satisfies Record<EssentialGood, Sentence>);
