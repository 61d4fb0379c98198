import { randomInt } from 'node:crypto';
import type { ServiceInTest } from '#libs/testing';
import { TECHNICIAN } from './running-testing.js';

const codeOf = (prefix: string): string => `${prefix}-${randomInt(2 ** 40)}`;

/** Ten tests of a kit that nobody has registered. */
export const lotBody = (change: object = {}) => ({
  ...{ code: codeOf('LOT'), kind: 'kit', method: 'rt-pcr', manufacturer: 'Nhà sản xuất', product: 'Bộ kit thử' },
  ...{ expiresOn: '2021-12-31', quantity: 10, ...change },
});

export const register = (service: ServiceInTest, body: object, as = TECHNICIAN, key?: string) =>
  service.post('/v1/reagent-lots', { as, body, ...(key !== undefined && { key }) });

/** Wells of a plate that hold no specimen, and what they say where the run is good. */
export const CONTROLS = [
  { well: 'H11', control: 'positive' },
  { well: 'H12', control: 'negative' },
];
export const GOOD = [
  { well: 'H11', value: 'positive' },
  { well: 'H12', value: 'negative' },
];

/** A run of these wells beside both controls. */
export const plan = (service: ServiceInTest, wells: object[], more: object = {}, as = TECHNICIAN, key?: string) =>
  service.post('/v1/laboratory-runs', {
    as,
    body: { code: codeOf('RUN'), method: 'rt-pcr', device: 'CFX96', wells: [...wells, ...CONTROLS], ...more },
    ...(key !== undefined && { key }),
  });

export const enter = (
  service: ServiceInTest,
  code: unknown,
  wells: object[],
  controls: object[] = GOOD,
  key?: string,
) =>
  service.post(`/v1/laboratory-runs/${String(code)}/results`, {
    as: TECHNICIAN,
    body: { testedAt: '2021-08-11T06:55:00+07:00', controls, wells },
    ...(key !== undefined && { key }),
  });
