import type { Problem } from '../problem.ts';

interface Fault {
  line?: number;
  column?: number;
  reason: string;
}

/** What the MDX parser says, in the words of someone who writes Markdown; its own where it is something else. */
export function invalidMdx(file: string, { line = 1, column, reason }: Fault): Problem {
  const at = (message: string): Problem => ({ file, line, column, message: `not valid MDX: ${message}` });
  const open = /^Expected a closing tag for `<(\w*)>` \((\d+):(\d+)/.exec(reason);
  if (open) {
    const [, name, openLine, openColumn] = open;
    const message = `not valid MDX: <${name}> is never closed; write </${name}> after what belongs to it, or <${name} … /> where nothing does`;
    return { file, line: Number(openLine), column: Number(openColumn), message };
  }
  const stray = /^Unexpected closing (?:slash|tag) `?<?\/(\w*)/.exec(reason);
  if (stray) return at(`</${stray[1]}> closes nothing: ${reason}; remove it, or write what it should close`);
  if (/to create a comment in MDX/.test(reason)) return at('<!-- begins no comment here; write {/* … */}');
  if (/^Unexpected (character|end of file).*(name|tag|attribute)/s.test(reason))
    return at(
      `a < begins a component here: ${reason}; write \\< for the sign, $a < b$ for a formula, or correct the tag`,
    );
  if (/acorn|expression/.test(reason))
    return at(`braces hold code here: ${reason}; write \\{ and \\} for braces, or correct it`);
  return at(`${reason}; correct it`);
}
