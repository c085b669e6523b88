/** Two colons at the start of a line, after blanks or not: GitHub's runner takes the line for a command. */
const LINE_COMMAND = /^([^\S\r\n\u2028\u2029]*):(?=:)/gm;
/** GitHub, Azure and TeamCity also look inside a line: ##[error], ##vso[...], ##teamcity[...]. */
const INNER_COMMAND = /##(\w*\[)/g;

/** Puts a blank into what a build server would take for a command, in lines that are printed to its log. */
export function defuseCommands(lines: string): string {
  return lines.replace(LINE_COMMAND, '$1: ').replace(INNER_COMMAND, '# #$1');
}

/** The same for text in chunks, which may break inside a line. */
export function* defuseChunks(chunks: Iterable<string>): Generator<string> {
  let line = '';
  for (const chunk of chunks) {
    const end = chunk.lastIndexOf('\n') + 1;
    if (end > 0) {
      yield defuseCommands(line + chunk.slice(0, end));
      line = '';
    }
    line += chunk.slice(end);
  }
  if (line !== '') yield defuseCommands(line);
}
