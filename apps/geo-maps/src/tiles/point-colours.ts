import type { PointLayer } from '../layers/layer-titles.js';

/** Colours that people tell apart however they see colours (Okabe and Ito), one for what is for the same need. */
export const POINT_COLOURS: Readonly<Record<PointLayer, string>> = {
  'testing-points': '#0072b2',
  'vaccination-points': '#009e73',
  'quarantine-facilities': '#e69f00',
  hospitals: '#d55e00',
  'health-stations': '#cc79a7',
  checkpoints: '#000000',
  'visited-places': '#6a3d9a',
  'supply-points': '#56b4e9',
};
