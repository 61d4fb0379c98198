import { z } from 'zod';
import { readDataFile } from '../files/data-file.js';
import { defaultDirectory, directoryPath } from '../files/data-directory.js';
import { ReferenceDataInvalid, type DataFault } from '../files/data-faults.js';
import { headerFields } from '../files/data-header.js';

const definition = z.looseObject({
  resourceType: z.literal('StructureDefinition'),
  name: z.string(),
  fhirVersion: z.literal('4.0.1'),
});

const fhirDefinitionsFile = z.strictObject({ ...headerFields, definitions: z.array(definition).min(1).max(50) });

export type FhirDefinition = z.output<typeof definition>;

/** The resources of FHIR R4 that are exchanged, as the standard defines them. Only who speaks FHIR reads the file. */
export function readFhirDefinitions(directory: URL | string = defaultDirectory()): readonly FhirDefinition[] {
  const faults: DataFault[] = [];
  const file = readDataFile(directoryPath(directory), 'fhir-definitions.json', fhirDefinitionsFile, () => [], faults);
  if (file === undefined || faults.length > 0) throw new ReferenceDataInvalid(faults);
  return file.definitions;
}
