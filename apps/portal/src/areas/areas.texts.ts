import { defineTexts } from '../language/texts';

export const areasTexts = defineTexts({
  areas: { vi: 'Địa bàn', en: 'Areas' },
  addArea: { vi: 'Thêm địa bàn', en: 'Add an area' },
  removeArea: { vi: 'Bỏ {area}', en: 'Remove {area}' },
});
