import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { editionFolder } from '#book/edition/folder.ts';
import { bookRoot } from '#book/files.ts';
import { Complaint } from './complaint.ts';
import { offerHelp } from './help.ts';
import { ask } from './new/ask.ts';
import { mustBeSound, placeOfNew } from './new/edition.ts';
import { kinds } from './new/kinds.ts';
import { writeNew } from './new/templates.ts';

/** `npm run new -- lesson <slug>`, `-- exercise <chapter>/<name>`, `-- widget <Name>`; into an edition with `--edition`. */
const usage = `Begins something of yours, with files that pass every check.

npm run new -- lesson <slug> [--title …] [--number …] [--summary …] [--part …]
npm run new -- exercise <chapter>/<name> [--title …]
npm run new -- widget <Name> [--title …]

With --edition ../my-course it is written into that folder. What is left out is asked for, or, where nobody can be
asked, chosen.`;

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { title: text, number: text, summary: text, part: text, edition: text },
    });
  } catch (error) {
    throw new Complaint(`${(error as Error).message}\n\n${usage}`);
  }
}

offerHelp(usage);

try {
  const { values, positionals } = readArguments();
  // Which edition it is for, `folder.ts` has read.
  const { edition: _, ...flags } = values;
  const [what = '', name, ...more] = positionals;
  const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (!kind) throw new Complaint(`${what ? `cannot add a "${what}"` : 'nothing to add'}\n\n${usage}`);
  if (!name) throw new Complaint(`no name: npm run new -- ${what} ${kind.name}`);
  if (more.length > 0) throw new Complaint(`too many names: ${more.join(' ')}; put a title with spaces in quotes`);
  const root = bookRoot();
  mustBeSound(root, what);
  const questions = kind.questions(root, name);
  const foreign = Object.keys(flags).find((flag) => !questions.some((question) => question.flag === flag));
  if (foreign)
    throw new Complaint(
      foreign === 'number' && what === 'lesson'
        ? '--number is not for an edition: its lessons are numbered in the order of course.yml'
        : `--${foreign} is not for a new ${what}\n\n${usage}`,
    );
  const { files, changed, next } = kind.make(root, name, await ask(questions, flags));
  writeNew(root, files);
  const written = Object.keys(files).map((file) => [file, shown(placeOfNew(root, file))] as const);
  for (const [, place] of written) console.log(`wrote ${place}`);
  for (const [file, content] of Object.entries(changed)) {
    writeFileSync(placeOfNew(root, file), content);
    console.log(`added it to ${shown(placeOfNew(root, file))}`);
  }
  console.log(`\nNext:\n${next.map((step) => `- ${asShown(step)}`).join('\n')}`);
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** A file's way from the repository. */
function shown(place: string): string {
  return path.relative(bookRoot(), place).split(path.sep).join('/');
}

/** Files of the book in a sentence, as they are called in the edition. */
function asShown(step: string): string {
  if (!editionFolder(bookRoot())) return step;
  return step.replace(/(?<= )(content\/chapters|components\/widgets)\/[\w./-]+/g, (file) =>
    shown(placeOfNew(bookRoot(), file)),
  );
}
