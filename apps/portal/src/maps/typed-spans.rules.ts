/** From one time of the day to another, `HH:MM`. */
export interface TypedSpan {
  readonly from: string;
  readonly to: string;
}

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const SPAN = new RegExp(`^(${TIME})\\s*[-–]\\s*(${TIME})$`);

/** `05:00-09:00, 15:00-18:00`; none where nothing is typed, undefined where they are not written so. */
export function spansOf(text: string): readonly TypedSpan[] | undefined {
  if (text.trim() === '') return [];
  const parts = text.split(',').map((part) => SPAN.exec(part.trim()));
  const spans = parts.flatMap((part) => (part?.[1] && part[2] ? [{ from: part[1], to: part[2] }] : []));
  return spans.length === parts.length ? spans : undefined;
}
