import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchema, schemaFiles, schemasFolder } from '#book/schemaFiles.ts';
import { offerHelp } from './help.ts';

/** `npm run schemas`: writes the schemas of `src/book/schemas.ts` to where editors read them. */
offerHelp('npm run schemas writes the schemas of src/book/schemas.ts into content/schemas, where editors read them.');
mkdirSync(schemasFolder, { recursive: true });
for (const one of schemaFiles) {
  writeFileSync(`${schemasFolder}/${one.name}.json`, jsonSchema(one));
  console.log(`${schemasFolder}/${one.name}.json`);
}
