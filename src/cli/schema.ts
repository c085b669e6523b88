import type { Kind } from '../types.ts';
import { EXIT, type Io, writeAll } from './io.ts';

export type SchemaName = Kind | 'report' | 'layout';

/** Prints a JSON Schema. */
export async function runSchema(name: SchemaName, io: Io): Promise<number> {
  const schema =
    name === 'layout'
      ? (await import('../layout/schema.ts')).layoutJsonSchema()
      : (await import('../schema.ts')).jsonSchemaOf(name);
  await writeAll(io.stdout, [`${JSON.stringify(schema, null, 2)}\n`]);
  return EXIT.clean;
}
