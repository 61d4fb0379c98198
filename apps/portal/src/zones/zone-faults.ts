import { ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import type { FormError } from '../parts/error-summary';
import { fieldErrorsOf } from '../parts/problem-fields';
import { cornerNear, readOutline } from './outline-text';
import { missingOf, type TypedZone, type ZoneField } from './typed-zone';
import { zoneFormTexts } from './zone-form.texts';

/** Ids of the controls. */
export const ZONE_FIELDS = {
  ...{ name: 'zone-name', kind: 'zone-kind', directive: 'zone-directive', areaCodes: 'zone-areas' },
  ...{ corners: 'zone-corners', from: 'zone-from', to: 'zone-to' },
  ...{ documentNumber: 'zone-document', issuedOn: 'zone-issued-on', issuedBy: 'zone-issued-by' },
} as const satisfies Record<ZoneField, string>;

/** The same by the paths of the request's body. */
const BODY_FIELDS = {
  ...{ name: ZONE_FIELDS.name, kind: ZONE_FIELDS.kind, directive: ZONE_FIELDS.directive },
  ...{ areaCodes: ZONE_FIELDS.areaCodes, outline: ZONE_FIELDS.corners, from: ZONE_FIELDS.from, to: ZONE_FIELDS.to },
  ...{ 'document.number': ZONE_FIELDS.documentNumber, 'document.issuedOn': ZONE_FIELDS.issuedOn },
  'document.issuedBy': ZONE_FIELDS.issuedBy,
};

export interface ZoneFaults {
  /** What can be told before the platform is asked. */
  readonly ofTyped: (typed: TypedZone) => readonly FormError[];
  /** What the platform has refused; a fault of an outline is told with the corner next to it. */
  readonly ofAnswer: (error: unknown, typed: TypedZone) => readonly FormError[];
}

/** What is wrong with the form of a zone, as sentences beside its fields. */
export function useZoneFaults(): ZoneFaults {
  const t = useTexts(zoneFormTexts);
  const ofTyped = (typed: TypedZone): readonly FormError[] => {
    const missing = missingOf(typed).map((field) => ({
      fieldId: ZONE_FIELDS[field],
      message: t(neededKey(field)),
    }));
    const [first] = typed.isDrawn ? readOutline(typed.corners).faults : [];
    if (first === undefined) return missing;
    const { kind, ring, corner } = first;
    return [...missing, { fieldId: ZONE_FIELDS.corners, message: t(`fault-${kind}`, { ring, corner }) }];
  };
  const ofAnswer = (error: unknown, { corners }: TypedZone): readonly FormError[] => {
    const near = placeIn(error) && cornerNear(readOutline(corners).rings, placeIn(error) ?? []);
    return firstOfEach(fieldErrorsOf(error, BODY_FIELDS)).map(({ fieldId, message }) =>
      near !== undefined && fieldId === ZONE_FIELDS.corners
        ? { fieldId, message: t('nearCorner', { message, ...near }) }
        : { fieldId, message },
    );
  };
  return { ofTyped, ofAnswer };
}

type NeededKey = Extract<keyof typeof zoneFormTexts, `needed-${string}`>;

/** Only fields that can be missing are asked for. */
const neededKey = (field: ZoneField): NeededKey => `needed-${field}` as NeededKey;

/** A field is told one thing at a time. */
const firstOfEach = (errors: readonly FormError[]): readonly FormError[] =>
  errors.filter(({ fieldId }, index) => errors.findIndex((error) => error.fieldId === fieldId) === index);

/** The place of a fault: the platform tells it as longitude and latitude. */
function placeIn(error: unknown): number[] | undefined {
  const detail = error instanceof ProblemError ? error.problem.detail : undefined;
  const place = detail?.split(',').map(Number);
  return place?.length === 2 && place.every(Number.isFinite) ? place : undefined;
}
