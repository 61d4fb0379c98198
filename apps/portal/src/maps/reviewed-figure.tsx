import type { Feature, Geometry } from 'geojson';
import { useMemo, useState, type ReactNode } from 'react';
import type { MapViewport } from './address-state.rules';
import { boundsOf } from './feature-geometry';
import { MapView } from './map-view';
import { reviewedStyle, type ReviewedPoint } from './reviewed-style';

interface ReviewedFigureProps {
  readonly name: string;
  readonly present: readonly Feature<Geometry | null>[];
  readonly proposed: readonly Feature<Geometry | null>[];
  readonly points: readonly ReviewedPoint[];
  /** What a point is, in a sentence that is read out. */
  readonly describe: (code: string) => string;
  /** The id of the row of a table that says more of a point. */
  readonly rowOf: (code: string) => string;
  readonly children: ReactNode;
}

const NOTHING: readonly Feature<Geometry | null>[] = [];

/** What an officer looks at before he decides: points and outlines, each of which the table beside it has too. */
export function ReviewedFigure(props: ReviewedFigureProps) {
  const { name, present, proposed = NOTHING, points, describe, rowOf, children } = props;
  const [chosen, setChosen] = useState<string>();
  const [viewport, setViewport] = useState<MapViewport>();
  const style = useMemo(
    () => reviewedStyle({ present, proposed, points, chosen }),
    [present, proposed, points, chosen],
  );
  const bounds = useMemo(() => {
    const places = points.map(placeOf);
    return boundsOf(proposed.length > 0 ? [...proposed, ...places] : places.length > 0 ? places : present);
  }, [present, proposed, points]);
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
