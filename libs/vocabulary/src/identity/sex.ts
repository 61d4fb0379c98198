/** Every source has its own code for it (domain of the forms: Nam/Nữ, 0/1, 1/2): each import maps explicitly. */
export const SEXES = ['male', 'female', 'other'] as const;

export type Sex = (typeof SEXES)[number];
