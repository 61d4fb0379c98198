import { useQuery } from '@tanstack/react-query';
import type { Feature, Geometry } from 'geojson';
import { useMemo } from 'react';
import { areasQuery } from '../areas/areas';
import type { Certainty } from './map-answers';
import { useLayers, type LayerAnswer } from './map-queries';
import { namesOf, type MapName } from './styled-layers';

export interface CommuneGround {
  /** Undefined while they are not there yet. */
  readonly features: readonly Feature<Geometry | null>[] | undefined;
  readonly names: readonly MapName[];
  readonly certainty: Certainty | null;
  /** The communes of a district or the province; of a commune itself. */
  readonly communesOf: (code: string) => readonly string[];
  /** For the notes below the map. */
  readonly layers: readonly LayerAnswer[];
}

/** Their outlines come with the levels. */
const GROUND = ['levels'] as const;

/** The communes of today with their names, for a map on which something else is shown. */
export function useCommuneGround(): CommuneGround {
  const { layers } = useLayers(GROUND, undefined);
  const { data: units } = useQuery(areasQuery);
  const answer = layers[0]?.answer;
  return useMemo(() => {
    const nameOf = new Map(units?.map(({ code, name }) => [code, name]));
    const parentOf = new Map(units?.map(({ code, parentCode }) => [code, parentCode]));
    const isWithin = (code: string, of: string): boolean =>
      [code, parentOf.get(code), parentOf.get(parentOf.get(code) ?? '')].includes(of);
    const communes = units?.filter(({ level }) => level === 'commune') ?? [];
    return {
      // Names and outlines come together, so that the map is drawn once.
      features: units === undefined ? undefined : answer?.features,
      names: namesOf(answer?.features ?? [], (code) => nameOf.get(code) ?? code),
      certainty: answer?.certainty ?? null,
      communesOf: (code) => communes.filter((one) => isWithin(one.code, code)).map((one) => one.code),
      layers,
    };
  }, [answer, units, layers]);
}
