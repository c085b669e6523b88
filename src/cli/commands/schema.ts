import type { Kind } from '../../core/model/vocabulary.ts';
import { EXIT, type Io, writeAll } from '../streams.ts';

export type SchemaName = Kind | 'report' | 'config' | 'layout';

/** Prints a JSON Schema. */
export async function runSchema(name: SchemaName, io: Io): Promise<number> {
  await writeAll(io.stdout, [`${JSON.stringify(await schemaOf(name), null, 2)}\n`]);
  return EXIT.clean;
}

async function schemaOf(name: SchemaName): Promise<object> {
  switch (name) {
    case 'layout':
      return (await import('../../app/layout/schema.ts')).layoutJsonSchema();
    case 'config':
      return (await import('../../app/settings/schema.ts')).configJsonSchema();
    default:
      return (await import('../../app/json-schema.ts')).jsonSchemaOf(name);
  }
}
