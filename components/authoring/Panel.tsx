import { useState } from 'preact/hooks';
import type { ExerciseReport, ProgramReport } from '#book/authoring/messages.ts';
import { Mark } from '#components/exercise/report/Mark.tsx';
import { Comparison } from './Comparison.tsx';
import { Program } from './Program.tsx';

interface Props {
  /** Undefined until the dev server has answered. */
  report: ExerciseReport | undefined;
  /** Puts a program into the exercise's editor. */
  onEdit: (code: string) => void;
}

const roles = [
  { role: 'solution', title: 'Must pass' },
  { role: 'starter', title: 'Must fail' },
  { role: 'mistake', title: 'Must fail, each with its own text' },
] as const;

/** Beside an exercise while its author works on it: every program of the folder, and how the checks judge it. */
export function Panel({ report, onEdit }: Props) {
  const [compared, setCompared] = useState<ProgramReport>();
  const solution = report?.programs.find(({ role }) => role === 'solution');
  const wrong = report?.programs.filter(({ problem }) => problem) ?? [];
  return (
    <>
      <h4>Author’s panel</h4>
      <p class="author-sum" role="status">
        <Sum report={report} wrong={wrong.length} />
      </p>
      {report && report.problems.length > 0 && (
        <ul class="author-problems">
          {report.problems.map((problem) => (
            <li key={problem}>
              <Problem text={problem} />
            </li>
          ))}
        </ul>
      )}
      {report &&
        roles.map(({ role, title }) => {
          const programs = report.programs.filter((program) => program.role === role);
          if (programs.length === 0) return null;
          return (
            <section key={role} aria-label={`${title}: ${report.id}`}>
              <h5>{title}</h5>
              {programs.map((program) => (
                <Program key={program.file} program={program} onCompare={setCompared} onEdit={onEdit} />
              ))}
            </section>
          );
        })}
      {compared && solution && (
        <Comparison
          solution={solution}
          program={report?.programs.find(({ file }) => file === compared.file) ?? compared}
          onEdit={onEdit}
          onClose={() => setCompared(undefined)}
        />
      )}
    </>
  );
}

function Sum({ report, wrong }: { report: ExerciseReport | undefined; wrong: number }) {
  if (!report) return <>Waiting for the dev server.</>;
  const { isDone, problems, programs, total, milliseconds } = report;
  const count = problems.length + wrong;
  if (!isDone)
    return <>{total === 0 ? 'Reading the files …' : `Running program ${programs.length + 1} of ${total} …`}</>;
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  if (count === 0)
    return (
      <>
        <Mark kind="right" />
        {`All ${total} programs end as they should. ${seconds}`}
      </>
    );
  return (
    <>
      <Mark kind="wrong" />
      <strong>{`${count} ${count === 1 ? 'thing' : 'things'} to mend. `}</strong>
      {programs.length === 0 ? 'Nothing was run.' : seconds}
    </>
  );
}

/** `content/…/checks.ts:3: what is wrong; what to do`, the place apart from the words. */
function Problem({ text }: { text: string }) {
  const [, place, words] = /^(\S+:\d+(?::\d+)?): (.*)$/s.exec(text) ?? [undefined, '', text];
  return (
    <>
      {place && <code class="author-place">{shortPlace(place)}</code>}
      {words}
    </>
  );
}

/** Without the exercise's own folder, which the panel stands beside. */
const shortPlace = (place: string) => place.replace(/^.*\/exercises\/[^/]+\//, '');
