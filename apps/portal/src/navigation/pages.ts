import type { ComponentType } from 'react';
import type { Scope } from '../session/scopes';
import type { PageName } from './page-paths';

/** One page: whose it is, what it needs, and the file that is loaded when it is opened. */
export interface Page {
  readonly part: 'citizen' | 'officer';
  /** Any one of these lets an officer in; a page without is for everybody. */
  readonly permission?: readonly [Scope, ...Scope[]];
  /** The page above, for the way back. */
  readonly parent?: PageName;
  /** Draws its own title, as a page does that asks one question after the other. */
  readonly ownTitle?: boolean;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** The table of contents of the portal. The address of each stands in `page-paths.ts`, its name in `page-titles.texts.ts`. */
export const PAGES: Readonly<Record<PageName, Page>> = {
  home: { part: 'citizen', ownTitle: true, load: () => import('../home/home-page') },
  place: { part: 'citizen', parent: 'home', ownTitle: true, load: () => import('../place/place-page') },
  declare: { part: 'citizen', parent: 'home', load: () => import('../declare/declare-page') },
  declareForm: { part: 'citizen', ownTitle: true, load: () => import('../declare/declare-form-page') },
  myCodes: { part: 'citizen', parent: 'home', load: () => import('../my-codes/my-codes-page') },
  family: { part: 'citizen', parent: 'home', ownTitle: true, load: () => import('../family/family-page') },
  scan: { part: 'citizen', parent: 'home', load: () => import('../scan/scan-page') },
  checkIn: { part: 'citizen', parent: 'home', load: () => import('../check-in/check-in-page') },
  results: { part: 'citizen', parent: 'home', load: () => import('../results/results-page') },
  covidMap: { part: 'citizen', parent: 'home', load: () => import('../covid-map/covid-map-page') },
  essentialsMap: {
    part: 'citizen',
    parent: 'home',
    load: () => import('../essentials-map/essentials-map-page'),
  },
  myShop: {
    part: 'citizen',
    parent: 'essentialsMap',
    ownTitle: true,
    load: () => import('../my-shop/my-shop-page'),
  },
  signedIn: { part: 'officer', load: () => import('../session/signed-in-page') },
  signedOut: { part: 'officer', load: () => import('../session/signed-out-page') },
  checkpoint: {
    part: 'officer',
    permission: ['checkpoints:work'],
    load: () => import('../checkpoint/checkpoint-page'),
  },
  checkpointCoverage: {
    part: 'officer',
    permission: ['checkpoints:read'],
    load: () => import('../scan-coverage/coverage-page'),
  },
  checkpointConflicts: {
    part: 'officer',
    permission: ['checkpoints:work', 'checkpoints:read'],
    load: () => import('../checkpoint/conflicts-page'),
  },
  places: { part: 'officer', permission: ['places:read'], load: () => import('../places/places-page') },
  placeDetails: {
    part: 'officer',
    permission: ['places:read', 'check-ins:read'],
    parent: 'places',
    ownTitle: true,
    load: () => import('../places/place-details-page'),
  },
  attention: { part: 'officer', permission: ['attention:work'], load: () => import('../attention/attention-page') },
  attentionEntry: {
    part: 'officer',
    permission: ['attention:work'],
    parent: 'attention',
    ownTitle: true,
    load: () => import('../attention/entry-page'),
  },
  covidTeam: { part: 'officer', permission: ['covid-team:work'], load: () => import('../covid-team/covid-team-page') },
  cards: { part: 'officer', permission: ['personal-cards:write'], load: () => import('../cards/cards-page') },
  staff: { part: 'officer', permission: ['staff:read'], load: () => import('../staff/staff-page') },
  facilities: {
    part: 'officer',
    permission: ['facilities:read'],
    load: () => import('../facilities/facilities-page'),
  },
  quarantineFacilities: {
    part: 'officer',
    permission: ['quarantine-occupancy:read'],
    load: () => import('../quarantine-facilities/quarantine-facilities-page'),
  },
  supplyPoints: {
    part: 'officer',
    permission: ['supply-points:read'],
    load: () => import('../supply-points/supply-points-page'),
  },
  supplyPointNew: {
    part: 'officer',
    permission: ['supply-points:write'],
    parent: 'supplyPoints',
    load: () => import('../supply-points/new-point-page'),
  },
  supplyPointDetails: {
    part: 'officer',
    permission: ['supply-points:read'],
    parent: 'supplyPoints',
    ownTitle: true,
    load: () => import('../supply-points/point-page'),
  },
  supplyReports: {
    part: 'officer',
    permission: ['supply-points:read'],
    load: () => import('../supply-reports/supply-reports-page'),
  },
  supplyClaims: {
    part: 'officer',
    permission: ['supply-points:read'],
    load: () => import('../supply-claims/supply-claims-page'),
  },
  levels: { part: 'officer', permission: ['area-levels:read'], load: () => import('../levels/levels-page') },
  areaLevel: {
    part: 'officer',
    permission: ['area-levels:read'],
    parent: 'levels',
    ownTitle: true,
    load: () => import('../levels/area-level-page'),
  },
  levelRules: {
    part: 'officer',
    permission: ['area-levels:read'],
    parent: 'levels',
    load: () => import('../levels/level-rules-page'),
  },
  supplyLists: {
    part: 'officer',
    permission: ['supply-points:write'],
    load: () => import('../supply-lists/supply-lists-page'),
  },
  supplyList: {
    part: 'officer',
    permission: ['supply-points:write'],
    parent: 'supplyLists',
    load: () => import('../supply-lists/supply-list-page'),
  },
  boundaries: {
    part: 'officer',
    permission: ['boundaries:read'],
    load: () => import('../boundaries/boundaries-page'),
  },
  boundaryPack: {
    part: 'officer',
    permission: ['boundaries:read'],
    parent: 'boundaries',
    ownTitle: true,
    load: () => import('../boundaries/boundary-pack-page'),
  },
  baseMap: {
    part: 'officer',
    permission: ['boundaries:read'],
    load: () => import('../base-map/base-map-page'),
  },
  baseMapPack: {
    part: 'officer',
    permission: ['boundaries:read'],
    parent: 'baseMap',
    ownTitle: true,
    load: () => import('../base-map/base-map-pack-page'),
  },
  hamlets: { part: 'officer', permission: ['zones:write'], load: () => import('../hamlets/hamlets-page') },
  zones: { part: 'officer', permission: ['zones:read'], load: () => import('../zones/zones-page') },
  zoneDraft: {
    part: 'officer',
    permission: ['zones:write'],
    parent: 'zones',
    load: () => import('../zones/zone-draft-page'),
  },
  zone: {
    part: 'officer',
    permission: ['zones:read'],
    parent: 'zones',
    ownTitle: true,
    load: () => import('../zones/zone-page'),
  },
  zoneChange: {
    part: 'officer',
    permission: ['zones:write'],
    parent: 'zones',
    load: () => import('../zones/zone-change-page'),
  },
  visitedPlaces: {
    part: 'officer',
    permission: ['visited-places:read'],
    load: () => import('../visited-places/visited-places-page'),
  },
  visitedPlaceDraft: {
    part: 'officer',
    permission: ['visited-places:write'],
    parent: 'visitedPlaces',
    load: () => import('../visited-places/visited-place-draft-page'),
  },
  visitedPlace: {
    part: 'officer',
    permission: ['visited-places:read'],
    parent: 'visitedPlaces',
    ownTitle: true,
    load: () => import('../visited-places/visited-place-page'),
  },
  visitedPlaceChange: {
    part: 'officer',
    permission: ['visited-places:write'],
    parent: 'visitedPlaces',
    load: () => import('../visited-places/visited-place-change-page'),
  },
  styleGuide: { part: 'citizen', parent: 'about', load: () => import('../style-guide/style-guide-page') },
  about: { part: 'citizen', parent: 'home', load: () => import('../about/about-page') },
};

/** Menus, in their order. A page that this reader may not open is left out. */
export const CITIZEN_MENU: readonly PageName[] = [
  'declare',
  'myCodes',
  'family',
  'scan',
  'checkIn',
  'results',
  'covidMap',
  'essentialsMap',
];
export const OFFICER_MENU: readonly PageName[] = [
  'checkpoint',
  'checkpointCoverage',
  'checkpointConflicts',
  'attention',
  'covidTeam',
  'cards',
  'places',
  'facilities',
  'quarantineFacilities',
  'staff',
  'supplyPoints',
  'supplyReports',
  'supplyClaims',
  'levels',
  'supplyLists',
  'boundaries',
  'baseMap',
  'hamlets',
  'zones',
  'visitedPlaces',
];
