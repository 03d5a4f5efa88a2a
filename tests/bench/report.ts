import { contestants } from './contestants/prepare.ts';
import { gates } from './gates.ts';
import { median, ratio } from './measure.ts';
import { operations } from './tasks.ts';
import { names, recipes } from './workloads.ts';

export interface Results {
  /** Place, task, contestant: seconds of one run, one entry a round. */
  places: Record<string, Record<string, Map<string, number[]>>>;
  versions: Record<string, string>;
}

const everyone = [...contestants, 'PyTorch'];

/** One line for each gate and place: whether it is reached. */
export function verdicts({ places }: Results): string[] {
  return Object.entries(places).flatMap(([place, tasks]) =>
    gates.flatMap(({ task, contestant, against, atLeast }) => {
      const [own, other] = [tasks[task]?.get(contestant), tasks[task]?.get(against)];
      if (!own || !other) return [];
      const reached = ratio(own, other);
      const word = reached >= atLeast ? 'reached' : 'MISSED';
      return [`${word}: ${place}, ${task}, ${contestant}: ${reached.toPrecision(3)} × ${against}, bar ${atLeast}`];
    }),
  );
}

/** docs/benchmarks.md. */
export function markdown(
  results: Results,
  machine: { model: string; count: number; rounds: number; date: Date },
): string {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  return `# Benchmarks

Written by \`npm run bench\` on ${machine.date.toISOString().slice(0, 10)}, ${machine.model}, ${machine.count} cores; ${versions.join('; ')};
@jax-js/jax 0.1.25, TensorFlow.js 4.22.0, convnetjs 0.3.0. Every contestant runs in a process or page of its own, on one
thread, from the same weights and data, in ${machine.rounds} rounds of all of them in turn. Ratios are medians of the rounds' ratios.

## The bars

${barTable(results)}

## Times a second

${Object.entries(results.places)
  .map(([place, tasks]) => `### ${place}\n\n${timesTable(tasks)}`)
  .join('\n\n')}

${names.map((name) => `- ${name}: ${recipes[name].title}`).join('\n')}
- conv2d: 3 × 3 filters, 32 to 32 channels, on 8 images of 32 × 32; exp, tanh, softmax: 256 × 256 numbers
`;
}

function barTable({ places }: Results): string {
  const columns = Object.keys(places);
  const rows = gates.map(({ task, contestant, against, atLeast }) => {
    const reached = columns.map((place) => {
      const [own, other] = [places[place]![task]?.get(contestant), places[place]![task]?.get(against)];
      if (!own || !other) return '';
      const value = ratio(own, other);
      return value >= atLeast ? value.toPrecision(3) : `**${value.toPrecision(3)}**`;
    });
    return [task, contestant, against, String(atLeast), ...reached];
  });
  return `${table(['task', 'ours', 'against', 'bar', ...columns], rows)}\n\nBold: not reached.`;
}

function timesTable(tasks: Record<string, Map<string, number[]>>): string {
  const present = everyone.filter((name) => Object.values(tasks).some((times) => times.has(name)));
  const rows = Object.entries(tasks).map(([task, times]) => {
    const peak = times.get('peak fused');
    const share = peak && times.has('relaxed') ? ratio(times.get('relaxed')!, peak) : null;
    const isProduct = share !== null && operations[task] && /matmul|conv/.test(task);
    return [
      task,
      ...present.map((name) => {
        const all = times.get(name);
        return all ? (1 / median(all)).toPrecision(3) : '–';
      }),
      isProduct ? `${Math.round(100 * share)} %` : '',
    ];
  });
  return table(['task', ...present, 'relaxed, of FMA peak'], rows);
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
