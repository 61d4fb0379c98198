import type { MultiPolygon } from 'geojson';
import type { Directive, ZoneKind } from '#libs/vocabulary';
import type { components } from '#packages/client';
import { instantOfLocal, localTimeOf } from '../parts/local-time';
import { outlineOf, outlineText, readOutline, ringsOf } from './outline-text';

/** A zone as it stands in the form. */
export interface TypedZone {
  readonly name: string;
  readonly kind: ZoneKind | '';
  readonly directive: Directive | '';
  /** Communes, districts and hamlets. */
  readonly areaCodes: readonly string[];
  /** Whether only a part of the areas is meant, which has an outline. */
  readonly isDrawn: boolean;
  /** The outline as text: one corner a line. */
  readonly corners: string;
  /** Local times of the province, `YYYY-MM-DDTHH:MM`; no end until further notice. */
  readonly from: string;
  readonly to: string;
  readonly documentNumber: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly issuedBy: string;
}

export const NO_ZONE: TypedZone = {
  ...{ name: '', kind: '', directive: '', areaCodes: [], isDrawn: false, corners: '' },
  ...{ from: '', to: '', documentNumber: '', issuedOn: '', issuedBy: '' },
};

/** What the form has of a zone of the platform. */
type KeptZone = Pick<
  components['schemas']['ZoneAnswer'],
  'name' | 'kind' | 'directive' | 'areaCodes' | 'outline' | 'from' | 'to' | 'document'
>;

export function typedZoneOf(zone: KeptZone): TypedZone {
  const { name, kind, directive, areaCodes, from, to, document } = zone;
  const outline = zone.outline as MultiPolygon | null;
  return {
    ...{ name, kind, directive: directive ?? '', areaCodes },
    ...{ isDrawn: outline !== null, corners: outline === null ? '' : outlineText(ringsOf(outline)) },
    ...{ from: localTimeOf(from), to: to === null ? '' : localTimeOf(to) },
    ...{ documentNumber: document.number, issuedOn: document.issuedOn ?? '', issuedBy: document.issuedBy },
  };
}

/** Only of a form in which nothing is missing. */
export function zoneBodyOf(typed: TypedZone): components['schemas']['ZoneDraftBody'] {
  const { name, kind, directive, areaCodes, isDrawn, corners, from, to, issuedOn } = typed;
  return {
    ...{ name, kind: kind as ZoneKind, areaCodes: [...areaCodes] },
    ...(kind === 'directive-area' && directive !== '' && { directive }),
    ...(isDrawn && { outline: { ...outlineOf(readOutline(corners).rings) } }),
    from: instantOfLocal(from).toISOString(),
    ...(to !== '' && { to: instantOfLocal(to).toISOString() }),
    document: { number: typed.documentNumber, issuedBy: typed.issuedBy, ...(issuedOn !== '' && { issuedOn }) },
  };
}

export type ZoneField = Exclude<keyof TypedZone, 'isDrawn'>;

/** Fields without which the platform need not be asked, in the order of the form. */
export function missingOf(typed: TypedZone): readonly ZoneField[] {
  const { kind, directive, areaCodes, isDrawn, corners, to } = typed;
  const isMissing: readonly (ZoneField | false)[] = [
    typed.name.trim() === '' && 'name',
    kind === '' && 'kind',
    kind === 'directive-area' && directive === '' && 'directive',
    areaCodes.length === 0 && 'areaCodes',
    isDrawn && corners.trim() === '' && 'corners',
    typed.from === '' && 'from',
    to !== '' && to <= typed.from && 'to',
    typed.documentNumber.trim() === '' && 'documentNumber',
    typed.issuedBy.trim() === '' && 'issuedBy',
  ];
  return isMissing.filter((field) => field !== false);
}
