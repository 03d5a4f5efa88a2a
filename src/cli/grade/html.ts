import { escapeHtml } from '../../book/escapeHtml.ts';
import type { Outcome, Result } from './results.ts';
import { type SimilarPair, similarPairs } from './similar.ts';
import { itemStatistics } from './statistics.ts';
import { visibleLine, visibleText } from './visibleText.ts';
import type { ClassReport } from './writeReports.ts';

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 75rem; margin: 0 auto; padding: 1rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { padding: .25rem .75rem; border-bottom: 1px solid light-dark(#ccc, #444); text-align: left; vertical-align: top }
td.number { text-align: right; font-variant-numeric: tabular-nums }
pre { overflow-x: auto; padding: .75rem; background: light-dark(#f4f4f0, #222); font-size: .85rem; tab-size: 2 }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem }
.pair > * { min-width: 0 }
summary { cursor: pointer; padding: .4rem 0 }
section { border-top: 2px solid light-dark(#888, #888); margin-top: 3rem }`;

const mostPairs = 20;

/** One file that needs nothing else and runs nothing: its policy lets no script run, whatever a learner wrote. */
export function toHtml({ seed, exercises, problems, results, changes }: ClassReport): string {
  const byExercise = new Map(
    exercises.map(({ id }) => [id, results.filter(({ chapter, exercise }) => `${chapter}/${exercise}` === id)]),
  );
  const sections = exercises.map(
    ({ id, title, version, privateVersion, cases, points, starter }) => `<section id="${escapeHtml(id)}">
<h2>${line(title)}</h2>
<p>${line(id)}, version ${line(version)}${privateVersion ? ` with private checks ${line(privateVersion)}` : ''}: ${cases} cases, ${number(points)} points.</p>
${statistics(results, id)}
${pairs(similarPairs(byExercise.get(id)!, starter))}
<h3>Submissions</h3>
${byExercise.get(id)!.map(submission).join('\n')}
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>Grades</title>
<style>
${style}
</style>
</head>
<body>
<h1>Grades</h1>
<p>Judged on cases drawn with seed ${seed}. A verdict says what the code does, not who wrote it.</p>
${overview(exercises, results)}
${changed(changes)}
${problems.length > 0 ? `<h2>What could not be read</h2>\n<ul>${problems.map((problem) => `<li>${line(problem)}</li>`).join('\n')}</ul>` : ''}
${sections.join('\n')}
</body>
</html>
`;
}

function overview(exercises: ClassReport['exercises'], results: readonly Result[]): string {
  const rows = new Map<string, Result[]>();
  for (const result of results) rows.set(result.learner, [...(rows.get(result.learner) ?? []), result]);
  const head = exercises.map(({ id, title }) => `<th scope="col"><a href="#${escapeHtml(id)}">${line(title)}</a></th>`);
  const body = [...rows].map(([learner, own]) => {
    const total = own.reduce((sum, { points }) => sum + points, 0);
    const cells = own.map(
      ({ verdict, outcome }) => `<td>${verdict}${outcome?.mistake ? `: ${line(outcome.mistake)}` : ''}</td>`,
    );
    return `<tr><th scope="row">${line(learner)}</th>${cells.join('')}<td class="number">${number(total)}</td></tr>`;
  });
  return `<div class="wide"><table>
<thead><tr><th scope="col">Learner</th>${head.join('')}<th scope="col">Points</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function changed(changes: ClassReport['changes']): string {
  if (changes.length === 0) return '';
  const rows = changes.map(
    ({ learner, exercise, before, after, why }) =>
      `<tr><th scope="row">${line(learner)}</th><td>${line(exercise)}</td><td>${before.verdict}, ${number(before.points)}</td><td>${after.verdict}, ${number(after.points)}</td><td>${line(why.join(' '))}</td></tr>`,
  );
  return `<h2>Changed since the last report</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Learner</th><th scope="col">Exercise</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">Why</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`;
}

function statistics(results: readonly Result[], id: string): string {
  const { handedIn, passed, difficulty, discrimination, endings } = itemStatistics(results, id);
  if (handedIn === 0) return '';
  const rows = endings.map(({ name, count }) => `<tr><td>${line(name)}</td><td class="number">${count}</td></tr>`);
  const shares = [
    difficulty === undefined ? '' : ` Difficulty (share that passes): ${difficulty.toFixed(2)}.`,
    discrimination === undefined
      ? ''
      : ` Discrimination (correlation with the points on the other exercises): ${discrimination.toFixed(2).replace('-', '−')}.`,
  ];
  return `<p>${passed} of ${handedIn} pass.${shares.join('')}</p>
<table><thead><tr><th scope="col">Ending or mistake</th><th scope="col">How many</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function pairs(found: readonly SimilarPair[]): string {
  if (found.length === 0) return '';
  const shown = found.slice(0, mostPairs).map(
    ({
      first,
      second,
      similarity,
    }) => `<details><summary>${line(first.learner)} and ${line(second.learner)}: ${Math.floor(100 * similarity)} % alike</summary>
<div class="pair">${[first, second].map(({ learner, code }) => `<div><h4>${line(learner)}</h4>${block(code)}</div>`).join('')}</div></details>`,
  );
  return `<h3>Nearly identical</h3>
<p>Names, comments and layout left aside. Short exercises have few right answers: likeness is a reason to look, not proof. ${found.length > mostPairs ? `The ${mostPairs} most alike of ${found.length} pairs.` : ''}</p>
${shown.join('\n')}`;
}

function submission({ learner, verdict, points, possible, attempts, writtenFor, outcome, code }: Result): string {
  if (!outcome) return `<p>${line(learner)}: nothing handed in.</p>`;
  const { summary, failure, diagnosis, smaller } = outcome;
  const says = [
    summary,
    ...(failure ? [`${failure.group}: ${failure.message}`] : []),
    ...diagnosis,
    ...(writtenFor ? [`Written for version ${writtenFor} of the exercise.`] : []),
  ];
  return `<details><summary>${line(learner)}: ${verdict}, ${number(points)} of ${number(possible)} points, ${attempts} seen</summary>
${says.map((sentence) => `<p>${line(sentence)}</p>`).join('\n')}
${smaller ? smallerCase(smaller) : ''}
${block(code)}</details>`;
}

function smallerCase({ call, expected, actual }: NonNullable<Outcome['smaller']>): string {
  const lines = [call, `  should give ${expected}`, ...(actual === undefined ? [] : [`  gives       ${actual}`])];
  return `<p>The smallest case found that fails:</p>\n${block(lines.join('\n'))}`;
}

const line = (text: string) => `<bdi>${escapeHtml(visibleLine(text))}</bdi>`;
const block = (code = '') => `<pre dir="ltr"><code>${escapeHtml(visibleText(code))}</code></pre>`;
const number = (value: number) => String(Number(value.toFixed(2)));
