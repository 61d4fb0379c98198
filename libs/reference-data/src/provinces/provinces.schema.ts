import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

const MAX_SETS = 20;
const MAX_PROVINCES = 100;

const province = z.strictObject({ code: z.string().regex(/^\d{2}$/), name: z.string().min(1).max(100) });

const set = z.strictObject({ ...periodFields, provinces: z.array(province).min(1).max(MAX_PROVINCES) });

export const provincesFile = z.strictObject({ ...headerFields, sets: z.array(set).min(1).max(MAX_SETS) });

export type Province = Readonly<z.output<typeof province>>;
export type ProvinceSet = Readonly<z.output<typeof set>>;
