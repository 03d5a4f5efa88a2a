import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchema, schemaFiles, schemasFolder } from '../../src/book/schemaFiles.ts';

type Json = { [key: string]: Json } & { properties?: { [name: string]: Json }; items?: Json; description?: string };

/** The fields of a schema that say nothing of themselves, as `parts.title`. */
function silent({ properties = {}, items }: Json, place = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${place}${name}`]),
      ...silent(field, `${place}${name}.`),
    ]),
    ...(items ? silent(items, place) : []),
  ];
}

test.each(schemaFiles)('$name: the published schema is that of the book, and explains each field', (one) => {
  const published = readFileSync(`${schemasFolder}/${one.name}.json`, 'utf8');
  expect(published, 'npm run schemas writes it anew').toBe(jsonSchema(one));
  const { properties, additionalProperties } = JSON.parse(published).items ?? JSON.parse(published);
  expect(Object.keys(properties ?? additionalProperties).length).toBeGreaterThan(0);
  expect(silent(JSON.parse(published))).toEqual([]);
});

test('a field without a word is found', () => {
  const field = { type: 'string' } as unknown as Json;
  expect(silent({ properties: { a: field, b: { items: { properties: { c: field } } } } } as Json)).toEqual([
    'a',
    'b',
    'b.c',
  ]);
});

test('every YAML file of the book names its schema to editors', () => {
  const files = globSync('content/**/*.yml').map((found) => found.replaceAll(path.sep, '/'));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
    const [, kind, language] = /([^/]+?)(\.[a-z]{2}-[a-z]+)?\.yml$/.exec(file)!;
    const isDictionary = file.includes('/interface/') || (language && kind === 'checks');
    const name = isDictionary ? 'dictionary' : language ? `translated-${kind}` : kind;
    expect(schema && path.normalize(path.join(path.dirname(file), schema)), file).toBe(`${schemasFolder}/${name}.json`);
  }
});
