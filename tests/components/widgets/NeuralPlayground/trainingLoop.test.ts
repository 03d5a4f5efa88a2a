import { describe, expect, test } from 'vitest';
import type { Command, Reply } from '../../../../components/widgets/NeuralPlayground/protocol.ts';
import { type PlaygroundState, playground } from '../../../../components/widgets/NeuralPlayground/scene.ts';
import { TrainingLoop } from '../../../../components/widgets/NeuralPlayground/trainingLoop.ts';

type FrameReply = Extract<Reply, { type: 'frame' }>;

/** A loop with a clock that moves only when it is looked at or waited for: what it does is the same on every machine. */
function start() {
  const replies: Reply[] = [];
  const turns: (() => void)[] = [];
  let time = 0;
  const loop = new TrainingLoop({
    send: (reply) => replies.push(reply),
    now() {
      time += 0.1;
      return time;
    },
    later(run, delay) {
      turns.push(() => {
        time += delay;
        run();
      });
    },
  });
  /** Lets so many turns pass. */
  const pass = (count: number) => {
    for (let i = 0; i < count; i++) turns.shift()?.();
  };
  return {
    tell: (...commands: Command[]) => {
      for (const command of commands) loop.receive(command);
    },
    pass,
    replies,
    isIdle: () => turns.length === 0,
    frames: () => replies.filter((reply): reply is FrameReply => reply.type === 'frame'),
    /** The next frame, asked for and waited for. */
    frame(): FrameReply['frame'] {
      const before = this.frames().length;
      loop.receive({ type: 'frame' });
      for (let i = 0; i < 2000 && this.frames().length === before; i++) pass(1);
      return this.frames().at(-1)!.frame;
    },
  };
}

const build = (change: Partial<PlaygroundState> = {}): Command => ({
  type: 'build',
  build: 1,
  state: { ...playground.initial, points: 40, ...change },
  focus: { run: 0, unit: null },
});

describe('the loop', () => {
  test('rests until something is asked of it', () => {
    const one = start();
    one.tell(build());
    expect(one.isIdle()).toBe(true);
    expect(one.frames()).toHaveLength(0);
    expect(one.frame().epoch).toBe(0);
    expect(one.isIdle()).toBe(true);
  });

  test('sends a frame for each that the page asks for, and none that would be the same', () => {
    const one = start();
    one.tell(build());
    one.frame();
    one.tell({ type: 'frame' });
    one.pass(5);
    expect(one.frames()).toHaveLength(1);
    one.tell({ type: 'step', by: 'epoch' });
    one.pass(5);
    expect(one.frames().at(-1)!.frame.epoch).toBe(1);
    one.tell({ type: 'step', by: 'epoch' });
    one.pass(5);
    expect(one.frames()).toHaveLength(2);
  });

  test('trains at the speed that was chosen, and pauses', () => {
    const one = start();
    one.tell(build(), { type: 'run', speed: 50 });
    // Every turn waits 8 ms: 250 of them are two seconds and a little.
    one.pass(250);
    const { epoch } = one.frame();
    expect(epoch).toBeGreaterThan(85);
    expect(epoch).toBeLessThan(125);
    one.tell({ type: 'pause' });
    one.pass(3);
    expect(one.isIdle()).toBe(true);
    const rested = one.frame().epoch;
    one.tell({ type: 'focus', focus: { run: 0, unit: { layer: 0, index: 0 } } });
    expect(one.frame().epoch).toBe(rested);
  });

  test('goes as fast as it can without a pause between turns', () => {
    const one = start();
    one.tell(build(), { type: 'run', speed: Number.POSITIVE_INFINITY });
    one.pass(10);
    expect(one.frame().epoch).toBeGreaterThan(20);
  });

  test('trains up to where a link begins before it shows anything', () => {
    const one = start();
    one.tell(build({ epochs: 30.5 }), { type: 'frame' });
    for (let i = 0; i < 100 && one.frames().length === 0; i++) one.pass(1);
    expect(one.frames()[0]!.frame.epoch).toBe(30.5);
    one.pass(10);
    expect(one.isIdle()).toBe(true);
  });

  test('takes up another learning rate without beginning anew', () => {
    const one = start();
    one.tell(build(), { type: 'step', by: 'epoch' });
    const { parameters } = one.frame();
    one.tell(
      { type: 'configure', state: { ...playground.initial, points: 40, rate: 0 } },
      { type: 'step', by: 'epoch' },
    );
    const still = one.frame();
    expect(still.epoch).toBe(2);
    expect([...still.parameters]).toEqual([...parameters]);
  });

  test('tells what went wrong, by which command, and goes on', () => {
    const one = start();
    one.tell(build(), { type: 'readCsv', text: 'a,b\n1,2\n' });
    expect(one.replies.at(-1)).toMatchObject({
      type: 'failed',
      during: 'readCsv',
      message: expect.stringContaining('2 columns'),
    });
    one.tell({ type: 'restore', run: 0, bytes: new Uint8Array(3) });
    expect(one.replies.at(-1)).toMatchObject({ type: 'failed', during: 'restore' });
    expect(one.frame().epoch).toBe(0);
  });
});

describe('files', () => {
  const saved = (one: ReturnType<typeof start>, scene = 'layers:3') => {
    one.tell({ type: 'save', run: 0, scene });
    return (one.replies.at(-1) as Extract<Reply, { type: 'saved' }>).bytes;
  };

  test('a saved network comes back, bit for bit', () => {
    const one = start();
    one.tell(build({ layers: [3] }), { type: 'step', by: 'epoch' });
    const { parameters } = one.frame();
    const bytes = saved(one);
    const other = start();
    other.tell(build({ layers: [3], seed: 9 }), { type: 'restore', run: 0, bytes });
    expect(other.replies.at(-1)).toEqual({ type: 'restored' });
    expect([...other.frame().parameters]).toEqual([...parameters]);
  });

  test('has the names and the layout of PyTorch’s Sequential', () => {
    const one = start();
    one.tell(build({ layers: [3] }));
    const { parameters } = one.frame();
    const bytes = saved(one);
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    expect(Object.keys(header)).toEqual(['__metadata__', '0.weight', '0.bias', '2.weight', '2.bias']);
    expect(header['0.weight']).toMatchObject({ dtype: 'F32', shape: [3, 2] });
    expect(header.__metadata__).toMatchObject({ scene: 'layers:3', activation: 'tanh', features: 'x1,x2' });
    // Row by row of (out, in): the weight from input 1 to unit 0 comes second there, and fourth in ours.
    const second = new DataView(bytes.buffer).getFloat32(8 + length + 4, true);
    expect(second).toBe(parameters[3]);
  });

  test('a file of the same sizes with other activations or features is another network', () => {
    const one = start();
    one.tell(build({ layers: [3], activation: 'relu' }));
    const bytes = saved(one, 'layers:3;activation:relu');
    for (const change of [{ layers: [3] }, { layers: [3], activation: 'relu', features: ['x1', 'x1x2'] }] as const) {
      const other = start();
      other.tell(build(change), { type: 'restore', run: 0, bytes });
      expect(other.replies.at(-1)).toMatchObject({ type: 'otherNetwork', scene: 'layers:3;activation:relu' });
    }
  });

  test('a file of another network says which, and changes nothing', () => {
    const one = start();
    one.tell(build({ layers: [5, 4] }));
    const bytes = saved(one, 'layers:5-4');
    const other = start();
    other.tell(build({ layers: [3] }), { type: 'restore', run: 0, bytes });
    expect(other.replies.at(-1)).toMatchObject({
      type: 'otherNetwork',
      layers: [5, 4],
      inputs: 2,
      outputs: 1,
      scene: 'layers:5-4',
    });
  });
});
