import { runService } from '#libs/runtime';
import { geoMaps } from './service.js';

await runService(geoMaps);
