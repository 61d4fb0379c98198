import { ChosenAreasField } from '../areas/chosen-areas-field';
import { useOwnHamlets, useOwnUnits } from '../areas/own-areas';
import { useTexts } from '../language/language';
import type { Option } from '../parts/options';
import { useZoneWords } from './zone-words';
import { zoneFormTexts } from './zone-form.texts';

interface ZoneAreasFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of districts, communes and hamlets of one's own; others are not offered. */
export function ZoneAreasField(props: ZoneAreasFieldProps) {
  const t = useTexts(zoneFormTexts);
  const { nameOf } = useZoneWords();
  return <ChosenAreasField {...props} hint={t('areasHint')} options={useOptions()} nameOf={nameOf} />;
}

function useOptions(): readonly Option[] {
  const units = useOwnUnits();
  const hamlets = useOwnHamlets();
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return [
    ...units.map(({ code, name, parentCode }) => ({ value: code, label: name, hint: nameOf.get(parentCode ?? '') })),
    ...hamlets.map(({ code, name, communeCode }) => ({ value: code, label: name, hint: nameOf.get(communeCode) })),
  ];
}
