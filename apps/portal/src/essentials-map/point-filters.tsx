import { ESSENTIAL_GOODS, SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import type { EssentialsMapState } from '../maps/address-state.rules';
import { Checkbox, CheckboxGroup } from '../parts/choices';
import { Select } from '../parts/select';
import { essentialsMapTexts } from './essentials-map.texts';
import { goodTexts, supplyKindTexts } from './supply.texts';

type Wanted = Pick<EssentialsMapState, 'kinds' | 'isOpenNow' | 'good'>;

interface PointFiltersProps extends Wanted {
  readonly onChange: (changes: Partial<Wanted>) => void;
}

/** What somebody looks for. */
export function PointFilters({ kinds, isOpenNow, good, onChange }: PointFiltersProps) {
  const t = useTexts(essentialsMapTexts);
  const kindName = useTexts(supplyKindTexts);
  const goodName = useTexts(goodTexts);
  return (
    <>
      <div className="map-only-open">
        <Checkbox
          id="open-now"
          label={t('openNow')}
          isChecked={isOpenNow}
          onChange={(isChecked) => onChange({ isOpenNow: isChecked })}
        />
      </div>
      <div className="filters">
        <Select
          label={t('good')}
          value={good ?? ''}
          emptyLabel={t('anything')}
          options={ESSENTIAL_GOODS.map((value) => ({ value, label: goodName(value) }))}
          onChange={(value) => onChange({ good: value === '' ? undefined : value })}
        />
      </div>
      <details className="map-options">
        <summary>
          {kinds.length === 0
            ? t('kinds')
            : t('kindsChosen', { kinds: kinds.map((kind) => kindName(kind)).join(', ') })}
        </summary>
        <CheckboxGroup
          label={t('kinds')}
          values={kinds}
          options={SUPPLY_POINT_KINDS.map((value) => ({ value, label: kindName(value) }))}
          // In the order in which they are listed, so that the same choice has one address.
          onChange={(chosen) => onChange({ kinds: SUPPLY_POINT_KINDS.filter((kind) => chosen.includes(kind)) })}
        />
      </details>
    </>
  );
}
