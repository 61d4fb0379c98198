import { useRef } from 'react';

/** The value that was last settled, so that a map does not go blank while the next one is on its way. */
export function useSettled<Value>(value: Value, isSettled: boolean): Value {
  const last = useRef(value);
  if (isSettled) last.current = value;
  return isSettled ? value : last.current;
}
