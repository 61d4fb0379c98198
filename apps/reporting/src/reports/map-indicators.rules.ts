import type { CountedIndicator } from './indicator.js';
import { byArea } from './margins.rules.js';

const ofSupply = { kind: 'state', view: 'supply', margins: [byArea], areaIs: 'place' } as const;
const ofLevels = { kind: 'state', view: 'levels', margins: [byArea], areaIs: 'place' } as const;

export const supplyPoints: CountedIndicator = {
  ...ofSupply,
  code: 'supply-points',
  title: { vi: 'Điểm cung ứng hàng thiết yếu', en: 'Points of essential goods' },
  definition: {
    vi: 'Số điểm cung ứng hàng thiết yếu trên bản đồ (chưa đóng hẳn), theo xã nơi có điểm; phân loại theo loại điểm.',
    en: 'Points of essential goods on the map that are not gone for good, by the commune where they lie; the category is the kind.',
  },
};

export const supplyPointsShown: CountedIndicator = {
  ...ofSupply,
  code: 'supply-points-shown',
  title: { vi: 'Điểm cung ứng theo tình trạng hiển thị', en: 'Points of essential goods by what is shown' },
  definition: {
    vi: 'Như supply-points; phân loại theo tình trạng đang hiển thị: open (mở), closed (đóng), disputed (thông tin trái ngược), unknown (chưa rõ).',
    en: 'As supply-points; the category is what is shown of them: open, closed, disputed (what was said disagrees), unknown.',
  },
};

export const supplyPointsTold: CountedIndicator = {
  ...ofSupply,
  code: 'supply-points-told',
  title: {
    vi: 'Điểm cung ứng theo thời gian từ tin gần nhất',
    en: 'Points of essential goods by the age of what was said',
  },
  definition: {
    vi: 'Như supply-points; phân loại theo thời gian từ lần cuối có người báo tin về điểm: within-2h, within-a-day, within-a-week, longer-ago, never (chưa có tin).',
    en: 'As supply-points; the category is how long ago somebody last said something: within-2h, within-a-day, within-a-week, longer-ago, never.',
  },
};

export const communesAtLevel: CountedIndicator = {
  ...ofLevels,
  code: 'communes-at-level',
  title: { vi: 'Xã theo cấp độ dịch', en: 'Communes by epidemic level' },
  definition: {
    vi: 'Số xã, phường, thị trấn có cấp độ dịch theo Nghị quyết 128/NQ-CP đang có hiệu lực (quyết định riêng hoặc theo cấp trên), theo ngày bắt đầu; phân loại 1 đến 4.',
    en: 'Communes in which a level of Resolution 128/NQ-CP holds, decided for themselves or inherited from above, from the day on; the category is 1 to 4.',
  },
};

export const communesOfColour: CountedIndicator = {
  ...ofLevels,
  code: 'communes-of-colour',
  title: { vi: 'Xã theo màu nguy cơ', en: 'Communes by colour of risk' },
  definition: {
    vi: 'Số xã, phường, thị trấn có mức nguy cơ theo Quyết định 2686/QĐ-BCĐQG đang có hiệu lực, theo ngày bắt đầu; phân loại green, yellow, orange, red.',
    en: 'Communes in which a colour of Decision 2686/QĐ-BCĐQG holds, from the day on; the category is green, yellow, orange or red.',
  },
};

export const MAP_INDICATORS = [supplyPoints, supplyPointsShown, supplyPointsTold, communesAtLevel, communesOfColour];
