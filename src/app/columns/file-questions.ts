import { createDictionaryLookup } from '../../core/fields/index.ts';
import { isNeeded } from '../../core/fields/needed.ts';
import type { Context } from '../../core/model/context.ts';
import { InputError } from '../../core/model/errors.ts';
import type { ColumnQuestion, Dictionary } from '../../core/model/field.ts';
import { openTable } from '../../core/rows/open-table.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import type { CheckOptions } from '../settings/resolve.ts';

/** A column of a file that the user is asked about. */
export interface FileQuestion extends ColumnQuestion {
  file: string;
  dictionary: Dictionary;
}

/** What is read besides the files. */
interface QuestionSurroundings {
  platform: Platform;
  /** The fields as the user's layout names them. */
  layout?: Dictionary | undefined;
}

/**
 * Opens each file and finds the columns that only the user can identify, those that every record needs first. A header that
 * several files share is asked about once. Files that cannot be opened have none: the check reports them.
 */
export async function findQuestionsInFiles(
  paths: readonly string[],
  options: CheckOptions,
  context: Readonly<Context>,
  { platform, layout }: QuestionSurroundings,
): Promise<FileQuestion[]> {
  const questions: FileQuestion[] = [];
  for (const path of paths) {
    const asked = await findQuestions(path);
    questions.push(
      ...asked.filter(({ column }) => !questions.some((other) => other.column.header === column.header)),
    );
  }
  const isOptional = ({ fields, dictionary }: FileQuestion) =>
    !fields.some((name) => isNeeded(name, dictionary));
  return questions.sort((a, b) => Number(isOptional(a)) - Number(isOptional(b)));

  async function findQuestions(file: string): Promise<FileQuestion[]> {
    try {
      const { inputFormat, encoding, limits, kind } = options;
      const input = await openInput(file, {
        platform,
        ...(inputFormat && { inputFormat }),
        ...(encoding !== undefined && { encoding }),
        ...(limits && { limits }),
      });
      const { header, dictionary } = await openTable(input, kind, createDictionaryLookup(layout), context);
      return header.questions.map((question) => ({ ...question, file, dictionary }));
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  }
}
