import { existsSync } from 'node:fs';
import { isLeftOut } from '../chapters.ts';
import { loadConcepts } from '../concepts.ts';
import { ownPlace, shownName } from '../edition/folder.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { circlesOf } from '../requirements.ts';
import { type ExerciseFiles, listExercises } from './folder.ts';

/** What exercises say of one another and of the book's concepts must hold. */
export function problemsBetween(root: string, exercises: readonly ExerciseFiles[]): Problem[] {
  return [
    ...sharedUuids(root, exercises),
    ...unknownRequirements(root, exercises),
    ...circularRequirements(exercises),
    ...unknownConcepts(root, exercises),
  ];
}

const problem = ({ prompt, lines }: ExerciseFiles, field: keyof ExerciseFiles['lines'], message: string): Problem => ({
  file: prompt.file,
  line: lines[field],
  message,
});

/** Which of two is the copy, only their author knows; but an edition's is, beside one of the book. */
function sharedUuids(root: string, exercises: readonly ExerciseFiles[]): Problem[] {
  const isOwn = ({ prompt }: ExerciseFiles) => {
    const own = ownPlace(root, prompt.file);
    return own !== undefined && existsSync(own);
  };
  const sharing = [...Map.groupBy(exercises, ({ data }) => data.uuid).values()].filter(({ length }) => length > 1);
  return sharing.flatMap((group) => {
    const [first, ...copies] = group.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
    const { id, prompt, lines } = first!;
    return copies.map((copy) =>
      problem(
        copy,
        'uuid',
        `uuid used twice: that of ${id} too (${shownName(prompt.file, root)}:${lines.uuid}); give ${isOwn(copy) && !isOwn(first!) ? 'this one' : 'the copy'} a new one: npx node -p "crypto.randomUUID()"`,
      ),
    );
  });
}

function unknownRequirements(root: string, exercises: readonly ExerciseFiles[]): Problem[] {
  // One that can't be used is told by itself.
  const ids = listExercises(root).map(({ chapter, name }) => `${chapter}/${name}`);
  return exercises.flatMap((files) =>
    files.data.requires
      .filter((other) => !ids.includes(other) && !isLeftOut(root, other.split('/')[0]!))
      .map((other) =>
        problem(files, 'requires', `requires an exercise that does not exist: "${other}"; ${suggest(other, ids)}`),
      ),
  );
}

function circularRequirements(exercises: readonly ExerciseFiles[]): Problem[] {
  const known = new Map(exercises.map((files) => [files.id, files]));
  const requiredBy = (id: string) => (known.get(id)?.data.requires ?? []).filter((other) => known.has(other));
  return circlesOf([...known.keys()], requiredBy).map((circle) =>
    problem(
      known.get(circle.at(-2)!)!,
      'requires',
      `exercises require each other: ${circle.join(' → ')}; take one requirement out`,
    ),
  );
}

function unknownConcepts(root: string, exercises: readonly ExerciseFiles[]): Problem[] {
  const known = loadConcepts(root).entries.map(({ id }) => id);
  return exercises.flatMap((files) =>
    files.data.concepts
      .filter((id) => !known.includes(id))
      .map((id) =>
        problem(
          files,
          'concepts',
          `concept that content/concepts.yml does not have: "${id}"; leave it out, or name one by its id: ${suggest(id, known)}`,
        ),
      ),
  );
}
