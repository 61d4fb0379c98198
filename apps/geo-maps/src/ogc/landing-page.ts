import { JSON_TYPE, OPENAPI_TYPE, placesUnder, type OgcLink } from './links.js';

const TITLE = 'Bản đồ Covid-19 và hàng thiết yếu';

/** What `/ogc` conforms to. The class of OpenAPI 3.0 is not among them: our description is of 3.1. */
export const CONFORMANCE = {
  conformsTo: [
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  ],
};

/** The first document. `apiAddress` is that of the OpenAPI description. */
export function landingPageOf(base: string, apiAddress: string) {
  const places = placesUnder(base);
  const links: OgcLink[] = [
    { href: places.landing, rel: 'self', type: JSON_TYPE, title: TITLE },
    { href: apiAddress, rel: 'service-desc', type: OPENAPI_TYPE, title: 'Mô tả giao diện lập trình' },
    { href: places.conformance, rel: 'conformance', type: JSON_TYPE, title: 'Các lớp tuân thủ' },
    { href: places.collections, rel: 'data', type: JSON_TYPE, title: 'Các lớp bản đồ' },
  ];
  return {
    title: TITLE,
    description: 'Covid-19 map and map of essential goods: what is published of every layer.',
    links,
  };
}
