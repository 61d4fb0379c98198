import { SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { useCommunes } from '../areas/areas';
import { supplyKindTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ComboBox } from '../parts/combo-box';
import { Notification } from '../parts/notification';
import { errorOfField } from '../parts/problem-fields';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import { controlOf, LONGITUDE_CONTROL, type PartProps } from './point-controls';
import { pointFormTexts } from './point-form.texts';
import { PositionMap } from './position-map';
import type { PointRecord } from './registered-point';
import { NO_POINT, positionOf, typedPositionOf } from './typed-point.rules';

const NAME_CHARACTERS_MAX = 200;
const ADDRESS_CHARACTERS_MAX = 300;
const DEGREES_CHARACTERS_MAX = 20;

interface WhatAndWhereProps extends PartProps {
  readonly located: PointRecord['located'];
}

/** What the point is called, what it is, and where. */
export function WhatAndWhere({ located, ...part }: WhatAndWhereProps) {
  const t = useTexts(pointFormTexts);
  const kindName = useTexts(supplyKindTexts);
  const communes = useCommunes();
  const { typed, errors, onChange } = part;
  return (
    <>
      <TextField
        {...controlOf('name', errors)}
        label={t('name')}
        hint={t('nameHint')}
        value={typed.name}
        onChange={(name) => onChange({ ...typed, name })}
        maxLength={NAME_CHARACTERS_MAX}
      />
      <Select
        {...controlOf('kind', errors)}
        label={t('kind')}
        value={typed.kind}
        options={SUPPLY_POINT_KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => onChange({ ...typed, kind })}
      />
      {communes.isLoading ? null : (
        <ComboBox
          {...controlOf('communeCode', errors)}
          label={t('communeCode')}
          value={typed.communeCode === '' ? undefined : typed.communeCode}
          options={communes.options}
          onChange={(communeCode = '') => onChange({ ...typed, communeCode })}
        />
      )}
      <TextField
        {...controlOf('address', errors)}
        label={t('address')}
        value={typed.address}
        onChange={(address) => onChange({ ...typed, address })}
        maxLength={ADDRESS_CHARACTERS_MAX}
      />
      <Position {...part} located={located} />
    </>
  );
}

/** By a tap on the map, or by coordinates: each shows what the other has done. */
function Position({ typed, errors, located, onChange }: WhatAndWhereProps) {
  const t = useTexts(pointFormTexts);
  const { position, communeCode } = typed;
  const set = (part: Partial<typeof position>): void => onChange({ ...typed, position: { ...position, ...part } });
  return (
    <fieldset className="field">
      <legend>{t('position')}</legend>
      <p className="field-hint">{t('positionHelp')}</p>
      {located === null || located === 'given' ? null : (
        <Notification tone="warning">
          <p>{t(`located-${located}`)}</p>
        </Notification>
      )}
      <PositionMap
        communeCode={communeCode === '' ? undefined : communeCode}
        position={positionOf(position)}
        onPlace={(placed) => set(typedPositionOf(placed))}
      />
      <div className="fields-row">
        <TextField
          {...controlOf('position', errors)}
          label={t('latitude')}
          isOptional
          inputMode="decimal"
          value={position.latitude}
          onChange={(latitude) => set({ latitude })}
          maxLength={DEGREES_CHARACTERS_MAX}
        />
        <TextField
          id={LONGITUDE_CONTROL}
          error={errorOfField(errors, LONGITUDE_CONTROL)}
          label={t('longitude')}
          isOptional
          inputMode="decimal"
          value={position.longitude}
          onChange={(longitude) => set({ longitude })}
          maxLength={DEGREES_CHARACTERS_MAX}
        />
      </div>
      {position.latitude === '' && position.longitude === '' ? null : (
        <Button kind="link" onPress={() => set(NO_POINT.position)}>
          {t('forget')}
        </Button>
      )}
    </fieldset>
  );
}
