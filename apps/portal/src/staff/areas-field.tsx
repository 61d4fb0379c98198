import { useQuery } from '@tanstack/react-query';
import { areasQuery, useAreaName } from '../areas/areas';
import { ChosenAreasField } from '../areas/chosen-areas-field';

interface AreasFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any number of provinces, districts and communes. */
export function AreasField(props: AreasFieldProps) {
  const areaName = useAreaName();
  const { data: units = [] } = useQuery(areasQuery);
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  const options = units.map(({ code, name, parentCode }) => ({
    ...{ value: code, label: name },
    hint: nameOf.get(parentCode ?? ''),
  }));
  return <ChosenAreasField {...props} options={options} nameOf={areaName} />;
}
