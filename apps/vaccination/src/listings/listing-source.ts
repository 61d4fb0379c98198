/** Who drew a list of people up; nobody has to say. */
export const LIST_SOURCES = ['commune', 'enterprise', 'school', 'unstated'] as const;
export type ListSource = (typeof LIST_SOURCES)[number];

/** Whence somebody is to be vaccinated: a list, or the person's own registration. */
export const LISTING_SOURCES = [...LIST_SOURCES, 'registration'] as const;
export type ListingSource = (typeof LISTING_SOURCES)[number];
