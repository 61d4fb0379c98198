import { useQuery } from '@tanstack/react-query';
import type { Feature, Geometry } from 'geojson';
import { useMemo, useState, type ReactNode } from 'react';
import { areasQuery } from '../areas/areas';
import type { MapViewport } from './address-state.rules';
import { boundsOf } from './feature-geometry';
import { MapView } from './map-view';
import { reviewedStyle, type ReviewedPoint } from './reviewed-style';
import { namesOf } from './styled-layers';

interface ReviewedFigureProps {
  readonly name: string;
  readonly present: readonly Feature<Geometry | null>[];
  readonly proposed: readonly Feature<Geometry | null>[];
  readonly points: readonly ReviewedPoint[];
  /** What names are written on; the proposed outlines unless told, or the present ones. */
  readonly named?: readonly Feature<Geometry | null>[];
  /** What must be in sight besides the points. */
  readonly around: readonly Feature<Geometry | null>[];
  /** What a point is, in a sentence that is read out. */
  readonly describe: (code: string) => string;
  /** The id of the row of a table that says more of a point. */
  readonly rowOf: (code: string) => string;
  readonly children: ReactNode;
}

/** What an officer looks at before he decides: points and outlines, each of which the table beside it has too. */
export function ReviewedFigure(props: ReviewedFigureProps) {
  const {
    name,
    present,
    proposed,
    points,
    named = proposed.length > 0 ? proposed : present,
    around,
    describe,
    rowOf,
    children,
  } = props;
  const { data: units } = useQuery(areasQuery);
  const [chosen, setChosen] = useState<string>();
  const [viewport, setViewport] = useState<MapViewport>();
  const names = useMemo(() => {
    const nameOf = new Map(units?.map((unit) => [unit.code, unit.name]));
    return namesOf(named, (code) => nameOf.get(code) ?? code);
  }, [named, units]);
  const style = useMemo(
    () => reviewedStyle({ present, proposed, points, names, chosen }),
    [present, proposed, points, names, chosen],
  );
  const bounds = useMemo(() => boundsOf([...around, ...points.map(placeOf)]), [around, points]);
  const choose = (code: string): void => {
    setChosen(code);
    const row = document.getElementById(rowOf(code));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };
  return (
    <MapView
      {...{ name, style, bounds, viewport, describe }}
      hasFailed={false}
      stops={points}
      pointed={chosen}
      onPoint={setChosen}
      onChoose={choose}
      onMoved={setViewport}
    >
      {children}
    </MapView>
  );
}

const placeOf = ({ longitude, latitude }: ReviewedPoint): Feature => ({
  ...{ type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [longitude, latitude] } },
});
