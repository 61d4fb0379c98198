import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DrawnMap } from '../maps/map-renderer';
import type { Ring } from './outline-text';
import type { DrawingTool, RingDrawing } from './ring-drawing';

export interface RingDrawingState {
  /** There is a map, and what draws on it is loaded. */
  readonly isReady: boolean;
  readonly tool: DrawingTool;
  readonly setTool: (tool: DrawingTool) => void;
}

/** Keeps what is drawn and what is written the same. The drawing is loaded once there is a map. */
export function useRingDrawing(
  map: DrawnMap | undefined,
  rings: readonly Ring[],
  onRings: (rings: readonly Ring[]) => void,
): RingDrawingState {
  const [tool, setTool] = useState<DrawingTool>(rings.length === 0 ? 'draw' : 'move');
  const [drawing, setDrawing] = useState<RingDrawing>();
  const tell = useEffectEvent(onRings);
  const first = useRef(rings);
  first.current = rings;
  useEffect(() => {
    if (map === undefined) return undefined;
    let begun: RingDrawing | undefined;
    let isOver = false;
    void import('./ring-drawing').then(({ drawRings }) => {
      if (isOver) return;
      begun = drawRings(map.renderer, { rings: first.current, onRings: tell, onTool: setTool });
      setDrawing(begun);
    });
    return () => {
      isOver = true;
      begun?.remove();
      setDrawing(undefined);
    };
  }, [map]);
  useEffect(() => drawing?.show(rings), [drawing, rings]);
  useEffect(() => drawing?.use(tool), [drawing, tool]);
  return { isReady: drawing !== undefined, tool, setTool };
}
