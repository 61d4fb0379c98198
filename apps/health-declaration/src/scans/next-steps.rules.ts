import type { ScanReading } from '#libs/vocabulary';
import type { ScanFinding } from './scan-finding.js';

export const NEXT_ACTIONS = ['declare', 'check-in', 'checkpoint-passage', 'open-place', 'verify', 'none'] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

export interface NextStep {
  readonly action: NextAction;
  /** A path of ours, never one that was scanned. */
  readonly url?: string;
  readonly code?: string;
}

const NONE: readonly NextStep[] = [{ action: 'none' }];
/** Where people declare and where officers work; the portal has these pages. */
const DECLARE = '/declare';
const CHECKPOINT: NextStep = { action: 'checkpoint-passage', url: '/checkpoint' };

/** What the person or the officer can do now, the likeliest first; nothing with what is not `usable`. */
export function nextSteps(
  reading: ScanReading,
  { usable, kind }: Pick<ScanFinding, 'usable' | 'kind'>,
): readonly NextStep[] {
  if (!usable) return NONE;
  switch (reading.kind) {
    case 'place-poster':
    case 'place-code': {
      const code = reading.fields.placeCode;
      const url = `/p/${code}`;
      return [
        { action: 'declare', url, code },
        { action: 'check-in', code },
        { action: 'open-place', url, code },
      ];
    }
    case 'personal-code':
      return [CHECKPOINT, { action: 'check-in' }];
    case 'personal-card':
      return withCode([CHECKPOINT, { action: 'check-in' }], reading.fields.cardCode);
    case 'declaration':
      // Of a group each member passes and enters alone.
      if (kind === 'declaration-group') return withCode([{ action: 'verify' }], reading.fields.declarationCode);
      return withCode([CHECKPOINT, { action: 'check-in' }, { action: 'verify' }], reading.fields.declarationCode);
    case 'personal-qr':
    case 'chip-card':
    case 'health-insurance-card':
      return [{ action: 'declare', url: DECLARE }, CHECKPOINT, { action: 'check-in' }];
    case 'eu-certificate':
      return [{ action: 'verify' }, CHECKPOINT];
    // It is shown at the point to which it invites.
    case 'vaccination-invitation':
    case 'unknown':
    case 'hostile':
      return NONE;
  }
}

function withCode(steps: readonly NextStep[], code: string): NextStep[] {
  return steps.map((step) => ({ ...step, code }));
}
