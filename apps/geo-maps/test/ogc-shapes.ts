import { z } from 'zod';

/**
 * The answers of OGC API – Features, Part 1 (17-069r4), read from its published schemas
 * (landingPage.yaml, confClasses.yaml, collections.yaml, collection.yaml, featureCollectionGeoJSON.yaml).
 */
const link = z.object({
  href: z.url(),
  rel: z.string(),
  type: z.string().optional(),
  hreflang: z.string().optional(),
  title: z.string().optional(),
  length: z.int().optional(),
});
const links = z.array(link);

export const landingPage = z.object({ title: z.string().optional(), description: z.string().optional(), links });

export const confClasses = z.object({ conformsTo: z.array(z.url()) });

const instant = z.iso.datetime();

export const collection = z.object({
  id: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  links,
  extent: z.object({
    spatial: z.object({
      bbox: z.array(z.union([z.array(z.number()).length(4), z.array(z.number()).length(6)])).min(1),
      crs: z.literal('http://www.opengis.net/def/crs/OGC/1.3/CRS84'),
    }),
    temporal: z.object({ interval: z.array(z.tuple([instant.nullable(), instant.nullable()])).min(1) }),
  }),
  itemType: z.string(),
  crs: z.array(z.string()).min(1),
});

export const collections = z.object({ links, collections: z.array(collection) });

export const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.int()]),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
      properties: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  links,
  timeStamp: instant,
  numberMatched: z.int().min(0),
  numberReturned: z.int().min(0),
});

export const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.int()]),
  geometry: z.object({ type: z.string() }).nullable(),
  properties: z.record(z.string(), z.unknown()).nullable(),
  links,
});
