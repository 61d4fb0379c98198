import { RISK_COLOURS, RISK_LEVELS, type RiskColour, type RiskLevel } from '../checkpoints/risk-levels.js';
import type { Parsed } from '../parsing/parsed.js';
import { readTypedWord, type WrittenWords } from './typed-word.js';

export const RISK_LEVEL_REFUSALS = ['risk-level-unknown'] as const;
export const RISK_COLOUR_REFUSALS = ['risk-colour-unknown'] as const;

const WRITTEN_RISK_LEVELS: WrittenWords<RiskLevel> = {
  1: ['cấp 1', 'cấp độ 1', 'level 1'],
  2: ['cấp 2', 'cấp độ 2', 'level 2'],
  3: ['cấp 3', 'cấp độ 3', 'level 3'],
  4: ['cấp 4', 'cấp độ 4', 'level 4'],
};

/** A level of Resolution 128 as it is written: `3`, `cấp 3`, `cấp độ 3`, `level 3`. */
export function parseRiskLevel(typed: string): Parsed<RiskLevel, 'risk-level-unknown', never> {
  return readTypedWord(typed, RISK_LEVELS, WRITTEN_RISK_LEVELS, 'risk-level-unknown');
}

const WRITTEN_RISK_COLOURS: WrittenWords<RiskColour> = {
  green: ['xanh', 'vùng xanh', 'bình thường mới'],
  yellow: ['vàng', 'vùng vàng', 'nguy cơ'],
  orange: ['cam', 'vùng cam', 'nguy cơ cao'],
  red: ['đỏ', 'vùng đỏ', 'nguy cơ rất cao'],
};

/** A colour of Decision 2686 as it is written: `red`, `đỏ`, `vùng đỏ`. */
export function parseRiskColour(typed: string): Parsed<RiskColour, 'risk-colour-unknown', never> {
  return readTypedWord(typed, RISK_COLOURS, WRITTEN_RISK_COLOURS, 'risk-colour-unknown');
}
