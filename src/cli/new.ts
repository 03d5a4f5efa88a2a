import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bookRoot } from '#book/files.ts';
import { Complaint } from './complaint.ts';
import { ask } from './new/ask.ts';
import { kinds } from './new/kinds.ts';
import { writeNew } from './new/templates.ts';

/** `npm run new -- lesson <slug>`, `-- exercise <chapter>/<name>`, `-- widget <Name>`. */
const usage = `npm run new -- lesson <slug> [--title …] [--number …] [--summary …] [--part …]
npm run new -- exercise <chapter>/<name> [--title …]
npm run new -- widget <Name> [--title …]

What is left out is asked for, or, where nobody can be asked, chosen.`;

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { title: text, number: text, summary: text, part: text },
    });
  } catch (error) {
    throw new Complaint(`${(error as Error).message}\n\n${usage}`);
  }
}

try {
  const { values, positionals } = readArguments();
  const [what = '', name, ...more] = positionals;
  const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (!kind) throw new Complaint(`${what ? `cannot add a "${what}"` : 'nothing to add'}\n\n${usage}`);
  if (!name) throw new Complaint(`no name: npm run new -- ${what} ${kind.name}`);
  if (more.length > 0) throw new Complaint(`too many names: ${more.join(' ')}; put a title with spaces in quotes`);
  const root = bookRoot();
  const questions = kind.questions(root, name);
  const foreign = Object.keys(values).find((flag) => !questions.some((question) => question.flag === flag));
  if (foreign) throw new Complaint(`--${foreign} is not for a new ${what}\n\n${usage}`);
  const { files, changed, next } = kind.make(root, name, await ask(questions, values));
  writeNew(root, files);
  for (const [file, content] of Object.entries(changed)) writeFileSync(path.join(root, file), content);
  for (const file of Object.keys(files)) console.log(`wrote ${file}`);
  for (const file of Object.keys(changed)) console.log(`added it to ${file}`);
  console.log(`\nNext:\n${next.map((step) => `- ${step}`).join('\n')}`);
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
