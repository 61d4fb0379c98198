import type { ProblemMessage } from '#libs/http';
import type { TileRefusal } from './tile-coordinates.js';

/** What is said to whoever asks for a tile that cannot be. */
export const tileMessages = {
  'tile-zoom-malformed': {
    en: 'The zoom of a tile is a whole number without leading zeros.',
    vi: 'Mức thu phóng của ô bản đồ phải là số nguyên, không có số 0 ở đầu.',
  },
  'tile-zoom-out-of-range': {
    en: 'Tiles are made for zooms from 0 to 16.',
    vi: 'Ô bản đồ chỉ có ở mức thu phóng từ 0 đến 16.',
  },
  'tile-column-malformed': {
    en: 'The column of a tile is a whole number without leading zeros.',
    vi: 'Cột của ô bản đồ phải là số nguyên, không có số 0 ở đầu.',
  },
  'tile-column-outside': {
    en: 'At this zoom there is no such column of tiles.',
    vi: 'Ở mức thu phóng này không có cột ô bản đồ như vậy.',
  },
  'tile-row-malformed': {
    en: 'The row of a tile is a whole number without leading zeros.',
    vi: 'Hàng của ô bản đồ phải là số nguyên, không có số 0 ở đầu.',
  },
  'tile-row-outside': {
    en: 'At this zoom there is no such row of tiles.',
    vi: 'Ở mức thu phóng này không có hàng ô bản đồ như vậy.',
  },
} as const satisfies Record<TileRefusal, ProblemMessage>;
