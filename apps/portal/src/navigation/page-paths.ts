/**
 * Every address that is a page. The build hands this list to the gateway, which answers 200 to each of them, signed in
 * or not; `:name` stands for one segment.
 */
export const PAGE_PATHS = {
  home: '/',
  place: '/p/:code',
  declare: '/declare',
  declareForm: '/declare/:form',
  myCodes: '/my-codes',
  family: '/family',
  scan: '/scan',
  checkIn: '/check-in',
  results: '/results',
  covidMap: '/maps/covid',
  essentialsMap: '/maps/essentials',
  signedIn: '/signed-in',
  signedOut: '/signed-out',
  checkpoint: '/checkpoint',
  checkpointCoverage: '/checkpoint/coverage',
  checkpointConflicts: '/checkpoint/conflicts',
  places: '/places',
  placeDetails: '/places/:code',
  attention: '/attention',
  attentionEntry: '/attention/:id',
  covidTeam: '/covid-team',
  cards: '/cards',
  staff: '/staff',
  facilities: '/facilities',
  zones: '/zones',
  zoneDraft: '/zones/new',
  zone: '/zones/:id',
  zoneChange: '/zones/:id/edit',
  visitedPlaces: '/visited-places',
  visitedPlaceDraft: '/visited-places/new',
  visitedPlace: '/visited-places/:id',
  visitedPlaceChange: '/visited-places/:id/edit',
  styleGuide: '/style-guide',
  about: '/about',
} as const;

export type PageName = keyof typeof PAGE_PATHS;
