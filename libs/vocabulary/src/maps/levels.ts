import { RISK_COLOURS, RISK_LEVELS } from '../checkpoints/risk-levels.js';
import { typedWord } from './typed-word.js';

export const RISK_LEVEL_REFUSALS = ['risk-level-unknown'] as const;
export const RISK_COLOUR_REFUSALS = ['risk-colour-unknown'] as const;

/** A level of Resolution 128 as it is written: `3`, `cấp 3`, `cấp độ 3`, `level 3`. */
export const parseRiskLevel = typedWord(
  RISK_LEVELS,
  { 1: spellingsOf(1), 2: spellingsOf(2), 3: spellingsOf(3), 4: spellingsOf(4) },
  'risk-level-unknown',
);

/** A colour of Decision 2686 as it is written: `red`, `đỏ`, `vùng đỏ`. */
export const parseRiskColour = typedWord(
  RISK_COLOURS,
  {
    green: ['xanh', 'vùng xanh', 'bình thường mới'],
    yellow: ['vàng', 'vùng vàng', 'nguy cơ'],
    orange: ['cam', 'vùng cam', 'nguy cơ cao'],
    red: ['đỏ', 'vùng đỏ', 'nguy cơ rất cao'],
  },
  'risk-colour-unknown',
);

function spellingsOf(level: number): string[] {
  return [`cấp ${level}`, `cấp độ ${level}`, `level ${level}`];
}
