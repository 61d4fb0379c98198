import { expect, it } from '@jest/globals';
import { navigationLink } from './navigation-link.rules';

const market = { latitude: 9.7845, longitude: 105.4701 };

it.each([
  [
    'Mozilla/5.0 (Linux; Android 9; SM-J400F)',
    'geo:9.784500,105.470100?q=9.784500,105.470100(Ch%E1%BB%A3%20V%E1%BB%8B%20Thanh)',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X)', 'https://maps.apple.com/?daddr=9.784500,105.470100'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'https://www.openstreetmap.org/directions?to=9.784500%2C105.470100'],
])('%s is led by %s', (userAgent, link) => {
  expect(navigationLink(market, 'Chợ Vị Thanh', userAgent)).toBe(link);
});
