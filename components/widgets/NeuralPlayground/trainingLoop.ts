import type { Command, Reply } from './protocol.ts';
import { readPoints } from './readPoints.ts';
import { restoreNetwork, saveNetwork } from './save.ts';
import { type Focus, type Frame, Session } from './session.ts';

/** Milliseconds of training before messages are looked at again. */
const slice = 8;
/** Frames take at most this share of the worker's time. */
const frameShare = 0.2;

interface Outside {
  send(reply: Reply, transfer?: Transferable[]): void;
  now(): number;
  /** Calls back after other messages have had their turn, `delay` milliseconds later. */
  later(run: () => void, delay: number): void;
}

/** What the worker does between messages. Knows time and messages only by what it is given, so tests can stand in. */
export class TrainingLoop {
  #session: Session | null = null;
  #focus: Focus = { run: 0, unit: null };
  #build = 0;
  #speed = 0;
  /** Epochs to reach at once after building. */
  #goal = 0;
  /** Epochs owed at the chosen speed. */
  #owed = 0;
  #isScheduled = false;
  #isFrameWanted = false;
  #hasChanged = false;
  #lastTurn = 0;
  #lastFrame = Number.NEGATIVE_INFINITY;
  #frameCost = 0;
  readonly #rate = new Rate();
  readonly #outside: Outside;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  receive(command: Command): void {
    try {
      this.#obey(command);
    } catch (error) {
      this.#outside.send({ type: 'failed', during: command.type, message: (error as Error).message });
    }
    this.#schedule();
  }

  #obey(command: Command): void {
    const session = this.#session;
    if (command.type === 'frame') {
      this.#isFrameWanted = true;
      return;
    }
    this.#hasChanged = true;
    switch (command.type) {
      case 'build':
        session?.dispose();
        this.#session = new Session(command.state);
        this.#build = command.build;
        this.#focus = command.focus;
        this.#goal = command.state.weights ? 0 : command.state.epochs;
        this.#rate.forget();
        return;
      case 'configure':
        session?.configure(command.state);
        return;
      case 'focus':
        this.#focus = command.focus;
        return;
      case 'run':
        this.#speed = command.speed;
        this.#owed = 0;
        this.#lastTurn = this.#outside.now();
        this.#rate.forget();
        return;
      case 'pause':
        this.#speed = 0;
        return;
      case 'step':
        if (command.by === 'update') session?.update();
        else session?.finishEpoch();
        return;
      case 'rewind':
        this.#goal = 0;
        session?.rewind(command.to);
        return;
      case 'setParameter':
        session?.setParameter(command.run, command.place, command.value);
        return;
      case 'save': {
        const bytes = saveNetwork(session!, command.run, command.scene);
        this.#outside.send({ type: 'saved', bytes }, [bytes.buffer]);
        return;
      }
      case 'restore':
        this.#outside.send(restoreNetwork(session!, command.run, command.bytes));
        return;
      case 'readCsv':
        this.#outside.send({ type: 'csv', ...readPoints(command.text) });
        return;
    }
  }

  get #isRunning(): boolean {
    return (this.#speed > 0 || this.#isCatchingUp) && this.#session !== null && this.#session.canTrain;
  }

  get #isCatchingUp(): boolean {
    const session = this.#session;
    return session?.canTrain === true && session.epoch < this.#goal;
  }

  #schedule(): void {
    if (this.#isScheduled || !(this.#isRunning || (this.#isFrameWanted && this.#hasChanged))) return;
    this.#isScheduled = true;
    const isFree = this.#isCatchingUp || this.#speed === Number.POSITIVE_INFINITY || !this.#isRunning;
    this.#outside.later(() => this.#turn(), isFree ? 0 : slice);
  }

  #turn(): void {
    this.#isScheduled = false;
    if (this.#isRunning) this.#train();
    const sinceFrame = this.#outside.now() - this.#lastFrame;
    const isTime = !this.#isRunning || sinceFrame * frameShare >= this.#frameCost;
    // On the way to where a link wants to begin, nothing is shown.
    if (this.#isFrameWanted && this.#hasChanged && isTime && !this.#isCatchingUp) this.#sendFrame();
    this.#schedule();
  }

  #train(): void {
    const session = this.#session!;
    const { now } = this.#outside;
    const start = now();
    const end = start + slice;
    let updates = 0;
    if (this.#isCatchingUp) {
      while (this.#isCatchingUp && session.canTrain && now() < end) session.approach(this.#goal);
      this.#lastTurn = now();
    } else {
      const passed = Math.max(1, start - this.#lastTurn) / 1000;
      this.#owed = Math.min(this.#owed + passed * this.#speed, this.#speed / 4);
      this.#lastTurn = start;
      const perUpdate = 1 / session.updatesPerEpoch;
      // The clock costs as much as an update of a small network.
      const stride = session.size < 1000 ? 16 : 1;
      while (this.#owed >= perUpdate && session.canTrain) {
        session.update();
        this.#owed -= perUpdate;
        updates++;
        if (updates % stride === 0 && now() >= end) break;
      }
    }
    this.#rate.add(updates * session.runs.length, now());
    if (updates > 0 || this.#goal > 0) this.#hasChanged = true;
    if (!session.canTrain) this.#speed = 0;
  }

  #sendFrame(): void {
    const start = this.#outside.now();
    const frame = this.#session?.frame(this.#focus);
    if (!frame) return;
    this.#frameCost = this.#outside.now() - start;
    this.#lastFrame = start;
    this.#isFrameWanted = false;
    this.#hasChanged = false;
    const updatesPerSecond = this.#speed > 0 ? this.#rate.perSecond(start) : 0;
    const reply = { type: 'frame', build: this.#build, frame, updatesPerSecond, isRunning: this.#isRunning } as const;
    this.#outside.send(reply, buffersOf(frame));
  }
}

/** Everything large in a frame changes hands without a copy. */
function buffersOf({ parameters, units, large, heights, runs }: Frame): ArrayBuffer[] {
  return [parameters, ...units.flat(), ...large, ...heights, ...runs.flat()].map(({ buffer }) => buffer);
}

/** Updates a second over about the last second. */
class Rate {
  #entries: { at: number; updates: number }[] = [];

  forget(): void {
    this.#entries = [];
  }

  add(updates: number, at: number): void {
    this.#entries.push({ at, updates });
    while (this.#entries.length > 2 && this.#entries[0]!.at < at - 1000) this.#entries.shift();
  }

  perSecond(now: number): number {
    const [first, ...rest] = this.#entries;
    if (!first || now <= first.at) return 0;
    return (1000 * rest.reduce((sum, { updates }) => sum + updates, 0)) / (now - first.at);
  }
}
