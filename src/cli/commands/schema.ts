import type { Kind } from '../../core/model/vocabulary.ts';
import { RULES } from '../../core/rules/index.ts';
import { type OutputFlags, printFile } from '../print-file.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';

/** The formats that have a JSON Schema. */
export type SchemaName = Kind | 'report' | 'config' | 'layout';

/**
 * Prints a JSON Schema.
 * @throws SettingsError, OutputError
 */
export async function runSchema(name: SchemaName, flags: OutputFlags, io: Io): Promise<number> {
  await printFile([`${JSON.stringify(await loadSchema(name), null, 2)}\n`], flags, io);
  return EXIT_STATUS.clean;
}

async function loadSchema(name: SchemaName): Promise<object> {
  switch (name) {
    case 'layout':
      return (await import('../../app/layout/schema.ts')).buildLayoutJsonSchema();
    case 'config': {
      const { buildConfigJsonSchema } = await import('../../app/settings/schema.ts');
      return buildConfigJsonSchema(RULES.map(({ id }) => id));
    }
    default:
      return (await import('../../app/json-schema.ts')).buildJsonSchema(name);
  }
}
