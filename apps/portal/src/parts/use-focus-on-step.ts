import { useEffect, useRef, type RefObject } from 'react';

/** Keeps keyboard and screen reader where one step takes the place of another; not when the first one comes. */
export function useFocusOnStep(step: unknown): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) part.current?.focus({ preventScroll: true });
    before.current = step;
  }, [step]);
  return part;
}
