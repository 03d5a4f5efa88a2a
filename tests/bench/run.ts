import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import buildKernels from '../../src/cli/kernels.ts';
import { costIn } from '../build/costTable.ts';
import { type Host, startNode, startPyTorch } from './contestants/process.ts';
import { atPeak } from './gates.ts';
import { startChromium } from './inChromium.ts';
import { peaks, WORK } from './machine/measurePeak.ts';
import { interleave, median, type Run } from './measure.ts';
import { markdown, type Results, verdicts } from './report.ts';
import { operations, tasks } from './tasks.ts';

/** Seconds from an empty page to the end of the first step: only a browser has it. */
const COLD = 'first step of W2';

/**
 * `npm run bench`: all contestants at all tasks, in Node and in headless Chromium. `--only W1,W2` chooses tasks,
 * `--in node` or `--in chromium` a place, `--rounds` how often; with all of them it writes docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, in: { type: 'string' }, rounds: { type: 'string', default: '9' } },
});
const rounds = Number(values.rounds);
const chosen = values.only ? values.only.split(',') : [...tasks.filter((task) => !task.startsWith('peak')), COLD];

if (!existsSync(new URL('peers/node_modules', import.meta.url))) {
  console.log('The other libraries are not installed: run npm ci in tests/bench/peers. Going on without them.');
}
await buildKernels();
const pytorch = await startPyTorch();
const machine = await peaks();
const results: Results = { places: {}, versions: { Node: process.version } };
if (pytorch) results.versions['PyTorch'] = `${pytorch.version}, native, 1 thread`;

async function measureIn(place: string, hosts: Host[], cold?: (contestant: string) => Promise<number>): Promise<void> {
  const measured: Results['places'][string] = {};
  results.places[place] = measured;
  for (const task of chosen) {
    if (task === COLD) {
      if (cold) measured[task] = await measureCold(cold);
      continue;
    }
    const taking = new Map<string, Run>();
    if (operations[task]) taking.set('peak fused', machine.fused).set('peak apart', machine.apart);
    for (const host of [...hosts, ...(pytorch ? [pytorch.host] : [])]) {
      const run = await host.task(task);
      if (run) taking.set(host.name, run);
    }
    const times = await interleave(taking, rounds);
    for (const peak of ['peak fused', 'peak apart']) {
      const calls = times.get(peak);
      if (calls)
        times.set(
          peak,
          calls.map((seconds) => atPeak(task, seconds, WORK)),
        );
    }
    measured[task] = times;
    const summary = [...times].map(([name, all]) => `${name} ${(1 / median(all)).toPrecision(3)}`);
    console.log(`${place}, ${task}, times a second: ${summary.join('; ')}`);
  }
}

async function measureCold(cold: (contestant: string) => Promise<number>): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>([
    ['relaxed', []],
    ['tfjs wasm', []],
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const [name, all] of times) all.push(await cold(name));
  }
  return times;
}

if (values.in !== 'chromium') {
  const hosts = startNode();
  await measureIn('Node', hosts);
  for (const host of hosts) host.stop();
}
if (values.in !== 'node') {
  const { hosts, version, cold, stop } = await startChromium();
  results.versions['Chromium'] = version;
  await measureIn('Chromium', hosts, cold);
  stop();
}
pytorch?.host.stop();

for (const line of verdicts(results)) console.log(line);
if (!values.only && !values.in) {
  const { model } = cpus()[0]!;
  const file = new URL('../../docs/benchmarks.md', import.meta.url);
  // The cost of a lesson is `npm run measure:build`'s.
  const cost = costIn(readFileSync(file, 'utf8'));
  writeFileSync(file, markdown(results, { model, count: cpus().length, rounds, date: new Date() }) + cost);
}
