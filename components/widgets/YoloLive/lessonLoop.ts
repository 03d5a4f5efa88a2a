import { Lessons } from './lessons.ts';
import type { Command, Reply } from './protocol.ts';

/** Milliseconds of training before messages are looked at again. */
const slice = 30;
/** Milliseconds between replies: often enough to see the boxes come. */
const between = 400;
/** Steps between points of the curve of mAP, and on how many scenes a point is measured. */
export const quickly = { every: 100, scenes: 60 } as const;

interface Outside {
  send(reply: Reply, transfer?: Transferable[]): void;
  now(): number;
  /** Calls back after other messages have had their turn. */
  later(run: () => void): void;
}

/** What the worker does between messages. Knows time and messages only by what it is given, so tests can stand in. */
export class LessonLoop {
  #lessons: Lessons | null = null;
  #isRunning = false;
  #isScheduled = false;
  #lastReply = 0;
  #losses: number[] = [];
  readonly #outside: Outside;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  receive(command: Command): void {
    try {
      this.#obey(command);
    } catch (error) {
      this.#isRunning = false;
      this.#outside.send({ type: 'failed', message: (error as Error).message });
    }
    this.#schedule();
  }

  #obey(command: Command): void {
    switch (command.type) {
      case 'load':
        this.#lessons?.dispose();
        this.#lessons = new Lessons(command.parameters, command.drawn);
        this.#losses = [];
        return;
      case 'run':
        this.#isRunning = true;
        this.#lastReply = this.#outside.now();
        return;
      case 'pause':
        this.#isRunning = false;
        this.#report();
        return;
      case 'measure':
        this.#measure(command.scenes);
        return;
    }
  }

  #schedule(): void {
    if (!this.#isRunning || !this.#lessons || this.#isScheduled) return;
    this.#isScheduled = true;
    this.#outside.later(() => {
      this.#isScheduled = false;
      if (this.#isRunning) this.#train(this.#lessons!);
      this.#schedule();
    });
  }

  #train(lessons: Lessons): void {
    const { now } = this.#outside;
    const end = now() + slice;
    do {
      if (lessons.steps === 0) this.#measure(quickly.scenes);
      this.#losses.push(lessons.update());
      if (lessons.steps % quickly.every === 0) {
        this.#report();
        this.#measure(quickly.scenes);
      }
    } while (now() < end);
    if (now() - this.#lastReply >= between) this.#report();
  }

  #report(): void {
    const losses = this.#losses;
    // The mean of fewer says little.
    if (losses.length < 10) return;
    const { steps, parameters } = this.#lessons!;
    const loss = losses.reduce((sum, one) => sum + one, 0) / losses.length;
    this.#losses = [];
    this.#lastReply = this.#outside.now();
    this.#outside.send({ type: 'progress', steps, loss, parameters }, [parameters.buffer]);
  }

  #measure(scenes: number): void {
    const { mean, perClass } = this.#lessons!.measure(scenes);
    this.#outside.send({ type: 'measured', steps: this.#lessons!.steps, scenes, map: mean, perClass });
  }
}
