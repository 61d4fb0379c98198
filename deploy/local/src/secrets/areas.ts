/** The province of Hậu Giang, two of its districts and a ward, by the codes of the General Statistics Office. */
export const PROVINCE = '93';
export const VI_THANH = '930';
export const NGA_BAY = '931';
export const WARD_ONE = '31318';
