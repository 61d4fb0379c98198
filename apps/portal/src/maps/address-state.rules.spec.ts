import { describe, expect, it } from '@jest/globals';
import {
  readCovidMap,
  readEssentialsMap,
  writeCovidMap,
  writeEssentialsMap,
  type CovidMapState,
  type EssentialsMapState,
} from './address-state.rules';

const covid: CovidMapState = {
  day: '2021-08-11',
  area: '31321',
  shading: 'cases',
  overlays: ['zones', 'hospitals'],
  viewport: { latitude: 9.784, longitude: 105.47, zoom: 11.5 },
};
const essentials: EssentialsMapState = {
  commune: '31321',
  near: { latitude: 9.784, longitude: 105.471 },
  kinds: ['market', 'pharmacy'],
  isOpenNow: true,
  good: 'rice',
  viewport: undefined,
};
const of = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the address of the Covid-19 map', () => {
  it('leads back to the same view', () => {
    expect(readCovidMap(writeCovidMap(covid, of('')))).toEqual(covid);
    const bare = { ...covid, day: undefined, area: undefined, overlays: [], viewport: undefined };
    expect(readCovidMap(writeCovidMap(bare, of('')))).toEqual(bare);
  });

  it('leaves out what is as usual, keeps the language, and drops what was chosen before', () => {
    const usual = readCovidMap(of(''));
    expect(writeCovidMap(usual, of('lang=en&area=31321&day=2021-08-11')).toString()).toBe('lang=en');
  });

  it.each([
    'day=2021-02-30',
    'day=yesterday',
    'area=<script>',
    'shading=rumours',
    'view=9,105',
    'view=95,105,9',
    'view=9,105,99',
    'view=a,b,c',
  ])('takes %s for nothing', (text) => {
    expect(readCovidMap(of(text))).toEqual(readCovidMap(of('')));
  });

  it('knows only its own layers, each once and in their order', () => {
    expect(readCovidMap(of('layers=hospitals,zones,hospitals,supply-points,levels,x')).overlays).toEqual([
      'zones',
      'hospitals',
    ]);
  });
});

describe('the address of the map of essential goods', () => {
  it('leads back to the same view', () => {
    expect(readEssentialsMap(writeEssentialsMap(essentials, of('')))).toEqual(essentials);
  });

  it('says where somebody stands to some hundred metres alone', () => {
    const near = { latitude: 9.784_249_9, longitude: 105.470_612_3 };
    expect(writeEssentialsMap({ ...essentials, near }, of('')).get('near')).toBe('9.784,105.471');
  });

  it.each(['near=9', 'near=9,105,7', 'near=91,0', 'kinds=casino', 'open=later', 'goods=gold', 'commune=1'])(
    'takes %s for nothing',
    (text) => {
      expect(readEssentialsMap(of(text))).toEqual(readEssentialsMap(of('')));
    },
  );
});
