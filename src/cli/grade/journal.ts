import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './results.ts';

/** What a run has found out so far, so that one that is interrupted goes on where it stopped. */
export interface Journal {
  /** Of the run that is gone on with; undefined where there is none. */
  seed: number | undefined;
  /** By the job's id, which stands for code, exercise, version and seed: what has changed since is run again. */
  outcomes: Map<string, Outcome>;
  /** Begins a journal with this seed, unless one is gone on with. */
  begin(seed: number): void;
  add(id: string, outcome: Outcome): void;
  /** The reports are written: nothing is left to go on with. */
  end(): void;
}

export function openJournal(folder: string): Journal {
  const file = path.join(folder, 'unfinished.jsonl');
  const [header, ...lines] = readLines(file);
  const seed = (header as { seed?: number } | null | undefined)?.seed;
  const append = (value: object) => appendFileSync(file, `${JSON.stringify(value)}\n`);
  return {
    seed,
    outcomes: new Map((lines as (Line | null)[]).flatMap((line) => (line?.outcome ? [[line.id, line.outcome]] : []))),
    begin(newSeed) {
      if (seed === newSeed) return;
      rmSync(file, { force: true });
      append({ seed: newSeed });
    },
    add: (id, outcome) => append({ id, outcome } satisfies Line),
    end: () => rmSync(file, { force: true }),
  };
}

interface Line {
  id: string;
  outcome: Outcome;
}

/** The lines of a journal; one that was only half written counts as none. */
function readLines(file: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  // The line break in front keeps what is appended next apart from half a line.
  if (!text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
