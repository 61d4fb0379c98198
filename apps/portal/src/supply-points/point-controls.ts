import type { FormError } from '../parts/error-summary';
import { errorOfField } from '../parts/problem-fields';
import type { PointField, TypedPoint } from './typed-point.rules';

/** Ids of the controls by the fields of the form. */
export const POINT_CONTROLS: Readonly<Record<PointField, string>> = {
  ...{ name: 'point-name', kind: 'point-kind', communeCode: 'point-commune', address: 'point-address' },
  ...{ position: 'point-latitude', hours: 'point-hours', phone: 'point-phone', delivery: 'point-delivery' },
  ...{ goods: 'point-goods', rule: 'point-come-hours', osmId: 'point-osm' },
};
export const LONGITUDE_CONTROL = 'point-longitude';
export const DOCUMENT_CONTROL = 'point-document';

/** Ids of the controls by the paths of a request's body. */
export const POINT_PATHS: Readonly<Record<string, string>> = {
  ...POINT_CONTROLS,
  latitude: POINT_CONTROLS.position,
  longitude: LONGITUDE_CONTROL,
  'whoMayCome.document': DOCUMENT_CONTROL,
  whoMayCome: POINT_CONTROLS.rule,
};

/** What every part of the form is given. */
export interface PartProps {
  readonly typed: TypedPoint;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedPoint) => void;
}

/** The id of a field's control, and what is wrong with it. */
export const controlOf = (field: PointField, errors: readonly FormError[]) => ({
  id: POINT_CONTROLS[field],
  error: errorOfField(errors, POINT_CONTROLS[field]),
});
