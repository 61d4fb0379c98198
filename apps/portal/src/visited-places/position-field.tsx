import { useMemo } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { PlaceMap } from './place-map';
import { degreesOf, degreesText, type TypedVisitedPlace } from './typed-visited-place';
import { visitedPlaceTexts } from './visited-places.texts';

type TypedPosition = Pick<TypedVisitedPlace, 'latitude' | 'longitude'>;

interface PositionFieldProps extends TypedPosition {
  /** Of the two controls. */
  readonly ids: Readonly<Record<keyof TypedPosition, string>>;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly communeCode: string;
  readonly onChange: (position: TypedPosition) => void;
}

/** A point that is touched on the map or written in degrees: both are the same. */
export function PositionField({ latitude, longitude, ids, errorOf, communeCode, onChange }: PositionFieldProps) {
  const t = useTexts(visitedPlaceTexts);
  const [y, x] = [degreesOf(latitude) ?? null, degreesOf(longitude) ?? null];
  const name = t('position');
  const places = useMemo(
    () => (y === null || x === null ? [] : [{ id: 'typed', name, latitude: y, longitude: x }]),
    [y, x, name],
  );
  return (
    <>
      <h2>{name}</h2>
      <p>{t('positionHelp')}</p>
      <PlaceMap
        name={t('positionMap')}
        places={places}
        communeCode={communeCode}
        onTap={(touched) =>
          onChange({ latitude: degreesText(touched.latitude), longitude: degreesText(touched.longitude) })
        }
      />
      <div className="text-column">
        <div className="fields-row">
          {(['latitude', 'longitude'] as const).map((axis) => (
            <TextField
              key={axis}
              id={ids[axis]}
              label={t(axis)}
              hint={t(`${axis}Hint`)}
              error={errorOf(ids[axis])}
              isOptional
              inputMode="decimal"
              value={axis === 'latitude' ? latitude : longitude}
              onChange={(degrees) => onChange({ latitude, longitude, [axis]: degrees })}
            />
          ))}
        </div>
        {latitude === '' && longitude === '' ? null : (
          <div className="actions">
            <Button kind="secondary" onPress={() => onChange({ latitude: '', longitude: '' })}>
              {t('clearPosition')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
