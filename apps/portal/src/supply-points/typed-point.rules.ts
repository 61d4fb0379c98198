import type { EssentialGood, SupplyPointKind } from '#libs/vocabulary';
import { spansOf } from '../maps/typed-spans.rules';

/** Degrees of WGS 84, as somebody typed them. */
export interface TypedPosition {
  readonly latitude: string;
  readonly longitude: string;
}

/** Who may come: by the province's rule for the kind, or by one of the point's own. */
export interface TypedRule {
  readonly isOwn: boolean;
  readonly vouchers: 'none' | 'by-parity-of-day';
  /** `05:00-09:00, 15:00-18:00`; empty where those of the point hold. */
  readonly hours: string;
  readonly document: string;
}

/** What the register says of a point, as it stands in the form. */
export interface TypedPoint {
  readonly name: string;
  readonly kind: SupplyPointKind | '';
  readonly communeCode: string;
  readonly address: string;
  readonly position: TypedPosition;
  /** In the form of OpenStreetMap. */
  readonly hours: string;
  readonly phone: string;
  readonly delivery: 'yes' | 'no' | '';
  readonly goods: readonly EssentialGood[];
  readonly rule: TypedRule;
  readonly osmId: string;
}

export type PointField = keyof TypedPoint;

/** In the order of the form. */
export const POINT_FIELDS = [
  ...(['name', 'kind', 'communeCode', 'address', 'position', 'hours'] as const),
  ...(['phone', 'delivery', 'goods', 'rule', 'osmId'] as const),
] as const satisfies readonly PointField[];

export const NO_RULE: TypedRule = { isOwn: false, vouchers: 'none', hours: '', document: '' };

export const NO_POINT: TypedPoint = {
  ...{ name: '', kind: '', communeCode: '', address: '', position: { latitude: '', longitude: '' } },
  ...{ hours: '', phone: '', delivery: '', goods: [], rule: NO_RULE, osmId: '' },
};

/** What the register says of a point, in any of its versions. */
export interface PointSaid {
  readonly name: string;
  readonly kind: SupplyPointKind;
  readonly communeCode: string;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly hours: string | null;
  readonly phone: string | null;
  readonly delivery: boolean | null;
  readonly goods: readonly EssentialGood[];
  readonly whoMayCome: {
    readonly vouchers: TypedRule['vouchers'];
    readonly hours: readonly { readonly from: string; readonly to: string }[];
    readonly document: string | null;
  } | null;
  readonly osmId: string | null;
}

export function typedPointOf(point: PointSaid): TypedPoint {
  const { name, kind, communeCode, address, latitude, longitude, delivery, goods, whoMayCome } = point;
  return {
    ...{ name, kind, communeCode, address: address ?? '', goods },
    position: {
      latitude: latitude === null ? '' : String(latitude),
      longitude: longitude === null ? '' : String(longitude),
    },
    ...{ hours: point.hours ?? '', phone: point.phone ?? '', osmId: point.osmId ?? '' },
    delivery: delivery === null ? '' : delivery ? 'yes' : 'no',
    rule:
      whoMayCome === null
        ? NO_RULE
        : {
            isOwn: true,
            vouchers: whoMayCome.vouchers,
            hours: whoMayCome.hours.map(({ from, to }) => `${from}-${to}`).join(', '),
            document: whoMayCome.document ?? '',
          },
  };
}

/** What is wrong with a form before anything is sent: the field, and which sentence says so. */
export interface PointFault {
  readonly field: PointField;
  readonly text: 'nameNeeded' | 'kindNeeded' | 'communeNeeded' | 'addressNeeded' | 'positionWrong' | 'comeHoursWrong';
}

export function faultsOfPoint({ name, kind, communeCode, address, position, rule }: TypedPoint): readonly PointFault[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', text: 'nameNeeded' } as const] : []),
    ...(kind === '' ? [{ field: 'kind', text: 'kindNeeded' } as const] : []),
    ...(communeCode === '' ? [{ field: 'communeCode', text: 'communeNeeded' } as const] : []),
    ...(address.trim() === '' ? [{ field: 'address', text: 'addressNeeded' } as const] : []),
    ...(isNowhere(position) || positionOf(position) !== undefined
      ? []
      : [{ field: 'position', text: 'positionWrong' } as const]),
    ...(rule.isOwn && spansOf(rule.hours) === undefined ? [{ field: 'rule', text: 'comeHoursWrong' } as const] : []),
  ];
}

/** The body of a request; the form must have no fault. What was left empty is not said of the point. */
export function bodyOfPoint(typed: TypedPoint) {
  const { name, kind, communeCode, address, position, hours, phone, delivery, goods, rule, osmId } = typed;
  return {
    ...{ name: name.trim(), kind: kind as SupplyPointKind, communeCode, address: address.trim(), goods: [...goods] },
    ...positionOf(position),
    ...(hours.trim() !== '' && { hours: hours.trim() }),
    ...(phone.trim() !== '' && { phone: phone.trim() }),
    ...(delivery !== '' && { delivery: delivery === 'yes' }),
    ...(osmId.trim() !== '' && { osmId: osmId.trim() }),
    ...(rule.isOwn && {
      whoMayCome: {
        ...{ vouchers: rule.vouchers, hours: [...(spansOf(rule.hours) ?? [])] },
        ...(rule.document.trim() !== '' && { document: rule.document.trim() }),
      },
    }),
  };
}

const isNowhere = ({ latitude, longitude }: TypedPosition): boolean =>
  latitude.trim() === '' && longitude.trim() === '';

const DEGREES = /^-?\d{1,3}(?:[.,]\d+)?$/;
const LATITUDE_MAX = 90;
const LONGITUDE_MAX = 180;

/** Undefined where it is none; a comma in place of the point is what many keyboards give. */
export function positionOf({ latitude, longitude }: TypedPosition) {
  const [lat, lon] = [degreesIn(latitude, LATITUDE_MAX), degreesIn(longitude, LONGITUDE_MAX)];
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
}

function degreesIn(text: string, most: number): number | undefined {
  const typed = text.trim();
  if (!DEGREES.test(typed)) return undefined;
  const degrees = Number(typed.replace(',', '.'));
  return Math.abs(degrees) <= most ? degrees : undefined;
}

/** A tenth of a metre: no finger is more exact. */
const POSITION_DECIMALS = 6;

export function typedPositionOf({ latitude, longitude }: Readonly<Record<keyof TypedPosition, number>>): TypedPosition {
  const written = (degrees: number): string => String(Number(degrees.toFixed(POSITION_DECIMALS)));
  return { latitude: written(latitude), longitude: written(longitude) };
}
