import { expect, it } from '@jest/globals';
import { maskFullName } from './mask-full-name.js';

it.each([
  ['NGUYỄN THỬ A', 'NGUYEN T*** A'],
  ['Nguyễn Thị Thử Đào', 'NGUYEN T*** T*** DAO'],
  ['LÊ THỬ', 'LE T***'],
  ['Thử', 'T***'],
  ['  đặng   thử   ất ', 'DANG T*** AT'],
])('%s is shown as %s', (name, shown) => {
  expect(maskFullName(name)).toBe(shown);
});
