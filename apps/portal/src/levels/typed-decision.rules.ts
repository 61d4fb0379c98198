import { RISK_COLOURS, RISK_LEVELS } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { INHERITED, type LevelScheme, type LevelValue } from './holds-from.rules.ts';

type LevelAnnouncement = components['schemas']['AnnounceLevelBody'];

/** A value as it stands in a control: texts alone do. */
export type TypedValue = `${LevelValue}`;

export interface TypedException {
  readonly areaCode: string;
  readonly name: string;
  readonly value: TypedValue | '';
  readonly reason: string;
}

/** A decision as it is being written. */
export interface TypedDecision {
  readonly value: TypedValue | undefined;
  readonly exceptions: readonly TypedException[];
  readonly reason: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuedBy: string;
}

export const NO_DECISION: TypedDecision = {
  ...{ value: undefined, exceptions: [], reason: '', number: '', issuedOn: '', issuedBy: '' },
};

/** What can be decided of an area, and of an exception without the last. */
export function valuesOf(scheme: LevelScheme): readonly TypedValue[] {
  return scheme === 'decision-2686' ? RISK_COLOURS : RISK_LEVELS.map((level) => `${level}` as const);
}

export const valueOf = (typed: TypedValue): LevelValue =>
  RISK_LEVELS.find((level) => `${level}` === typed) ?? (typed as Exclude<LevelValue, number>);

export type MissingPart = 'value' | 'number' | { readonly exception: string };

/** What must be written before it can be announced. */
export function missingParts({ value, number, exceptions }: TypedDecision): readonly MissingPart[] {
  return [
    ...(value === undefined ? ['value' as const] : []),
    ...exceptions.filter((one) => one.value === '').map(({ areaCode }) => ({ exception: areaCode })),
    ...(number.trim() === '' ? ['number' as const] : []),
  ];
}

/** As the platform takes it. Nothing may be missing. */
export function announcementOf(areaCode: string, scheme: LevelScheme, typed: TypedDecision): LevelAnnouncement {
  const { value = INHERITED, exceptions, reason, number, issuedOn, issuedBy } = typed;
  return {
    ...{ areaCode, scheme, value: valueOf(value) },
    exceptions: exceptions.map((one) => ({
      areaCode: one.areaCode,
      value: valueOf(one.value === '' ? INHERITED : one.value) as LevelAnnouncement['value'] &
        Exclude<LevelValue, 'inherited'>,
      ...(one.reason.trim() !== '' && { reason: one.reason.trim() }),
    })),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    document: {
      number: number.trim(),
      ...(issuedOn !== '' && { issuedOn }),
      ...(issuedBy.trim() !== '' && { issuedBy: issuedBy.trim() }),
    },
  };
}
