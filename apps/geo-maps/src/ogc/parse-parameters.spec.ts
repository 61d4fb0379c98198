import { describe, expect, it } from '@jest/globals';
import { ITEMS_LIMIT_DEFAULT, ITEMS_LIMIT_MAX, parseItemsQuery, type ItemsQuery } from './parse-items-query.js';
import { parseParameters } from './parse-parameters.js';

const read = (query: string) => parseItemsQuery(new URLSearchParams(query));
const nothingAsked: ItemsQuery = { bbox: null, datetime: null, limit: ITEMS_LIMIT_DEFAULT, offset: 0, cursor: null };
const at = (text: string): Date => new Date(text);
const day = at('2021-08-11T00:00:00Z');
const next = at('2021-08-12T00:00:00Z');

describe('parameters of items that are taken', () => {
  it.each<[requirement: string, query: string, value: Partial<ItemsQuery>]>([
    ['none', '', {}],
    ['fc-limit-definition', 'limit=1', { limit: 1 }],
    ['fc-limit-response-1: more than the most is no error', 'limit=999999999', { limit: ITEMS_LIMIT_MAX }],
    ['fc-bbox-definition', 'bbox=105.3,9.5,106,10.1', { bbox: { west: 105.3, south: 9.5, east: 106, north: 10.1 } }],
    ['a box of six numbers', 'bbox=105,9,-5,106,10,5', { bbox: { west: 105, south: 9, east: 106, north: 10 } }],
    ['a box over 180°', 'bbox=170,-10,-170,10', { bbox: { west: 170, south: -10, east: -170, north: 10 } }],
    ['a box of one point', 'bbox=105,9,105,9', { bbox: { west: 105, south: 9, east: 105, north: 9 } }],
    ['numbers with exponents', 'bbox=1e1,-.5,2.,%2B3', { bbox: { west: 10, south: -0.5, east: 2, north: 3 } }],
    ['the whole world', 'bbox=-180,-90,180,90', { bbox: { west: -180, south: -90, east: 180, north: 90 } }],
    ['fc-time-definition: an instant', 'datetime=2021-08-11T07:00:00%2B07:00', { datetime: { from: day, to: day } }],
    ['an interval', 'datetime=2021-08-11T00:00:00Z/2021-08-12T00:00:00Z', { datetime: { from: day, to: next } }],
    ['an open end', 'datetime=2021-08-11T00:00:00Z/..', { datetime: { from: day, to: null } }],
    ['an empty end', 'datetime=2021-08-11T00:00:00Z/', { datetime: { from: day, to: null } }],
    ['an open start', 'datetime=../2021-08-12T00:00:00Z', { datetime: { from: null, to: next } }],
    ['an empty start', 'datetime=/2021-08-12T00:00:00Z', { datetime: { from: null, to: next } }],
    ['an offset', 'offset=120', { offset: 120 }],
    ['a cursor', 'cursor=AbC-_9', { cursor: 'AbC-_9' }],
  ])('%s: %s', (_, query, value) => {
    expect(read(query)).toEqual({ ok: true, value: { ...nothingAsked, ...value } });
  });
});

describe('parameters of items that are refused', () => {
  it.each([
    ['query-param-unknown', 'colour=red', 'colour', 'parameter-unknown'],
    ['another case', 'BBOX=1,2,3,4', 'BBOX', 'parameter-unknown'],
    ['a part of the standard we do not have', 'bbox-crs=x', 'bbox-crs', 'parameter-unknown'],
    ['a name of no length', '=1', '', 'parameter-unknown'],
    ['a name of the prototype', '__proto__=1', '__proto__', 'parameter-unknown'],
    ['twice', 'limit=1&limit=1', 'limit', 'parameter-repeated'],
    ['no box', 'bbox=', 'bbox', 'bbox-malformed'],
    ['three numbers', 'bbox=1,2,3', 'bbox', 'bbox-malformed'],
    ['five numbers', 'bbox=1,2,3,4,5', 'bbox', 'bbox-malformed'],
    ['seven numbers', 'bbox=1,2,3,4,5,6,7', 'bbox', 'bbox-malformed'],
    ['an empty number', 'bbox=1,,3,4', 'bbox', 'bbox-malformed'],
    ['a word', 'bbox=1,2,3,north', 'bbox', 'bbox-malformed'],
    ['no number', 'bbox=1,2,3,NaN', 'bbox', 'bbox-malformed'],
    ['no end', 'bbox=1,2,3,Infinity', 'bbox', 'bbox-malformed'],
    ['hexadecimal', 'bbox=1,2,3,0x4', 'bbox', 'bbox-malformed'],
    ['blanks', 'bbox=1, 2,3,4', 'bbox', 'bbox-malformed'],
    ['semicolons', 'bbox=1;2;3;4', 'bbox', 'bbox-malformed'],
    ['an endless box', `bbox=${'1'.repeat(100_000)}`, 'bbox', 'bbox-malformed'],
    ['a west beyond', 'bbox=-180.1,0,1,1', 'bbox', 'bbox-longitude-out-of-range'],
    ['an east beyond', 'bbox=0,0,180.1,1', 'bbox', 'bbox-longitude-out-of-range'],
    ['latitude before longitude', 'bbox=9.5,105.3,10.1,106', 'bbox', 'bbox-latitude-out-of-range'],
    ['a south beyond', 'bbox=0,-90.1,1,1', 'bbox', 'bbox-latitude-out-of-range'],
    ['upside down', 'bbox=105,10,106,9', 'bbox', 'bbox-south-above-north'],
    ['heights upside down', 'bbox=105,9,5,106,10,-5', 'bbox', 'bbox-bottom-above-top'],
    ['no time', 'datetime=', 'datetime', 'datetime-malformed'],
    ['an open time', 'datetime=..', 'datetime', 'datetime-malformed'],
    ['open on both sides', 'datetime=../..', 'datetime', 'datetime-unbounded'],
    ['empty on both sides', 'datetime=/', 'datetime', 'datetime-unbounded'],
    ['a day', 'datetime=2021-08-11', 'datetime', 'datetime-malformed'],
    ['no time zone', 'datetime=2021-08-11T00:00:00', 'datetime', 'datetime-malformed'],
    ['a plus that became a blank', 'datetime=2021-08-11T00:00:00+07:00', 'datetime', 'datetime-malformed'],
    ['no day of the calendar', 'datetime=2021-02-30T00:00:00Z', 'datetime', 'datetime-malformed'],
    ['three ends', 'datetime=2021-08-11T00:00:00Z/../..', 'datetime', 'datetime-malformed'],
    ['a bad end', 'datetime=2021-08-11T00:00:00Z/x', 'datetime', 'datetime-malformed'],
    ['backwards', 'datetime=2021-08-12T00:00:00Z/2021-08-11T00:00:00Z', 'datetime', 'datetime-end-before-start'],
    ['no limit', 'limit=', 'limit', 'limit-malformed'],
    ['nothing', 'limit=0', 'limit', 'limit-malformed'],
    ['less than nothing', 'limit=-1', 'limit', 'limit-malformed'],
    ['a part', 'limit=1.5', 'limit', 'limit-malformed'],
    ['an endless limit', `limit=${'9'.repeat(1_000)}`, 'limit', 'limit-malformed'],
    ['an offset before the first', 'offset=-1', 'offset', 'offset-malformed'],
    ['a part of an offset', 'offset=1.5', 'offset', 'offset-malformed'],
    ['no cursor', 'cursor=', 'cursor', 'cursor-malformed'],
    ['a cursor of another kind', 'cursor=a/b', 'cursor', 'cursor-malformed'],
  ])('%s', (_, query, path, code) => {
    expect(read(query)).toEqual({ ok: false, faults: [{ path, code }] });
  });

  it('are told all at once', () => {
    const answer = read('bbox=1&datetime=x&limit=0&cursor=*');
    expect(answer.ok ? [] : answer.faults.map(({ path }) => path)).toEqual(['bbox', 'datetime', 'limit', 'cursor']);
  });
});

describe('a document without parameters', () => {
  it.each([
    ['limit=1', 'parameter-unknown'],
    ['f=html', 'format-unknown'],
    ['f=', 'format-unknown'],
    ['f=json&f=json', 'parameter-repeated'],
  ])('refuses %s', (query, code) => {
    expect(parseParameters(new URLSearchParams(query), [])).toMatchObject({ ok: false, faults: [{ code }] });
  });

  it.each(['f=json', 'f=geojson'])('takes the format that it has anyway: %s', (query) => {
    expect(parseParameters(new URLSearchParams(query), [])).toEqual({ ok: true, value: {} });
  });
});
