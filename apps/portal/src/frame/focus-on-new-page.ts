import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** Moves keyboard and screen reader to the content when another page opens, as a browser does that loads one. */
export function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string>(undefined);
  const { pathname, search } = useLocation();
  // A page that goes step by step names its step in the address.
  const place = `${pathname}#${new URLSearchParams(search).get('page') ?? ''}`;
  useEffect(() => {
    const isFirst = shown.current === undefined;
    const isSame = shown.current === place;
    shown.current = place;
    if (isFirst || isSame) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
