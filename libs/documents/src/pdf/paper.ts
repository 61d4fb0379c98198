/** A PDF measures in points of 1/72 inch, from the upper left corner of the page here. */
const POINTS_PER_MILLIMETRE = 72 / 25.4;

export const millimetres = (count: number): number => count * POINTS_PER_MILLIMETRE;

/** ISO 216, in points. */
export const A4_WIDTH = millimetres(210);
export const A4_HEIGHT = millimetres(297);
