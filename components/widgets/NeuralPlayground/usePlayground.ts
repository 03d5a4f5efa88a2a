import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePauseUnseen } from '../../controls/usePauseUnseen.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { drawData } from './data.ts';
import { type NetworkSpec, specOf } from './network.ts';
import type { Opening } from './opening.ts';
import { fitsInLink } from './ownData.ts';
import { sizesOf } from './places.ts';
import type { Reply } from './protocol.ts';
import { isStructural, type PlaygroundState, playground } from './scene.ts';
import type { Focus, Frame } from './session.ts';
import { Trainer } from './trainer.ts';

/** A moment as it is drawn: from the build, without maps, or from the worker. */
export type Picture = Opening & Partial<Pick<Frame, 'units' | 'large' | 'heights' | 'runs' | 'isEdited' | 'isLost'>>;

/** More weights than this make a link that some programs cut off. */
const mostWeightsInLink = 500;

/** Told when a link is copied that says how long to train, but not what came of it. */
const whyWithoutWeights = (weights: number, runs: number) =>
  `${runs > 1 ? `Of ${runs} networks at once` : `Of a network with ${weights} weights and biases`}, a link holds the settings and the number of epochs alone: whoever opens it sees ${runs > 1 ? 'them' : 'it'} trained anew for as long. What you changed on the way, by hand or in the settings, is not in it. “Download the network” keeps ${runs > 1 ? 'the one in focus' : 'it'} as it is.`;

export type Playground = ReturnType<typeof usePlayground>;

/** The playground on a page: its scene, the worker behind it, and what the reader can do with both. */
export function usePlayground(opening: Opening, props: WidgetProps, element: RefObject<HTMLElement>) {
  const scene = useScene(playground, props);
  const { state } = scene;
  const { data: set, noise, points, train, draw, own, features, layers, activation } = state;
  const data = useMemo(
    () => drawData({ data: set, noise, points, train, draw, own }),
    [set, noise, points, train, draw, own],
  );
  const spec: NetworkSpec = useMemo(
    () => specOf({ features, layers, activation }, data),
    [features, layers, activation, data],
  );
  const sizes = useMemo(() => sizesOf(spec), [spec]);

  const [picture, setPicture] = useState<Picture>(opening);
  const [isPlaying, setIsPlaying] = useState(false);
  const [updatesPerSecond, setUpdatesPerSecond] = useState(0);
  const [message, setMessage] = useState('');
  const [focus, setFocus] = useState<Focus>({ run: 0, unit: null });
  const [saved, setSaved] = useState<{ bytes: Uint8Array<ArrayBuffer> } | null>(null);

  const latest = useRef({ state, focus });
  latest.current = { state, focus };
  /** What the worker, or the build, has made its network from. */
  const built = useRef(keyOf(state));
  const builds = useRef(0);
  const [shown, setShown] = useState(0);
  /** The last build that differs from what was shown before. */
  const awaited = useRef(0);
  const pendingRestore = useRef<Uint8Array | null>(null);

  const onReply = (reply: Reply) => {
    switch (reply.type) {
      case 'frame':
        // Of a network that has been replaced meanwhile.
        if (reply.build !== builds.current) return;
        setPicture(reply.frame);
        setShown(reply.build);
        setUpdatesPerSecond(reply.updatesPerSecond);
        if (reply.frame.isLost) setIsPlaying(false);
        return;
      case 'saved':
        return setSaved({ bytes: reply.bytes });
      case 'csv':
        setMessage(reply.notes);
        return change({ data: 'own', own: reply.own });
      case 'otherNetwork':
        return rebuildFor(reply);
      case 'restored':
        return setMessage('The network of the file is in place.');
      case 'failed':
        setIsPlaying(false);
        return setMessage(reply.message);
    }
  };
  const handler = useRef(onReply);
  handler.current = onReply;
  const trainer = useMemo(() => new Trainer((reply) => handler.current(reply)), []);
  useEffect(() => () => trainer.stop(), [trainer]);

  const build = () => {
    const { state, focus } = latest.current;
    builds.current++;
    trainer.send({ type: 'build', build: builds.current, state, focus });
    built.current = keyOf(state);
  };
  /** Starts the worker, and has it build what is shown, if it has not yet. */
  const wake = () => {
    if (builds.current === 0) build();
  };

  // Whatever changes the network or its data from elsewhere (a link, reset, a control) makes the worker begin anew.
  const key = useMemo(() => keyOf(state), [state]);
  const [generation, setGeneration] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters
  useEffect(() => {
    if (key === built.current) return;
    setIsPlaying(false);
    setFocus((focus) => ({ run: Math.min(focus.run, state.runs - 1), unit: null }));
    build();
    awaited.current = builds.current;
    if (pendingRestore.current) {
      trainer.send({ type: 'restore', run: 0, bytes: pendingRestore.current });
      pendingRestore.current = null;
    }
  }, [key, generation]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, only what may change while training goes on
  useEffect(() => {
    if (builds.current > 0) trainer.send({ type: 'configure', state });
  }, [state.rate, state.batch, state.penalty, state.strength]);

  useEffect(() => {
    if (builds.current > 0) trainer.send({ type: 'focus', focus });
  }, [focus, trainer]);

  useEffect(() => {
    if (!isPlaying) return;
    trainer.send({ type: 'run', speed: state.speed === 'max' ? Number.POSITIVE_INFINITY : Number(state.speed) });
    return () => trainer.send({ type: 'pause' });
  }, [isPlaying, state.speed, trainer]);

  usePauseUnseen(isPlaying, () => setIsPlaying(false), element);

  const areWeightsInLink = picture.parameters.length <= mostWeightsInLink && state.runs === 1;
  // What a link needs to bring this very network back, kept once it rests.
  const isAtRest = !isPlaying && picture.units !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each picture that rests
  useEffect(() => {
    if (!isAtRest || key !== built.current) return;
    // Where the seed and the number of epochs lead by themselves, nothing else need be kept.
    const isReproduced = !picture.isEdited && !state.weights && picture.epoch === state.epochs;
    if (isReproduced || picture.isLost) return;
    const isStart = picture.updates === 0 && !picture.isEdited;
    const kept = {
      epochs: picture.epoch,
      weights: areWeightsInLink && !isStart ? Float32Array.from(picture.parameters) : null,
    };
    built.current = keyOf({ ...state, ...kept });
    scene.set(kept);
  }, [isAtRest, picture.updates, picture.isEdited, picture.parameters]);

  /** A change by the reader; one that needs a new network forgets how the old one was trained. */
  const change = (part: Partial<PlaygroundState>) => {
    scene.set(isStructural(part) ? { epochs: 0, weights: null, ...part } : part);
  };

  const rebuildFor = ({ layers, inputs, outputs, scene: text, bytes }: Extract<Reply, { type: 'otherNetwork' }>) => {
    const shared = text ? playground.decode(text) : undefined;
    const fits = shared && shared.features.length === inputs;
    if (!fits && (inputs !== sizes[0] || outputs !== sizes.at(-1))) {
      setMessage(
        `The file's network has ${inputs} inputs and ${outputs} outputs; choose as many features and classes.`,
      );
      return;
    }
    pendingRestore.current = bytes;
    if (fits) scene.set({ ...shared, epochs: 0, weights: null });
    else change({ layers });
  };

  return {
    scene: {
      ...scene,
      link(hash?: string) {
        if (!areWeightsInLink && picture.updates > 0)
          setMessage(whyWithoutWeights(picture.parameters.length, state.runs));
        return scene.link(hash);
      },
      reset() {
        setMessage('');
        setIsPlaying(false);
        // The scene may stay as it is, with the network trained on since.
        if (builds.current > 0) built.current = '';
        setGeneration(generation + 1);
        scene.reset();
      },
    },
    state,
    data,
    spec,
    sizes,
    picture,
    isPlaying,
    updatesPerSecond,
    message,
    focus,
    saved,
    /** What is drawn is of the network that the controls describe. */
    isCurrent: key === built.current && shown >= awaited.current,
    isLinkWhole: own === null || set !== 'own' || fitsInLink(own),
    wake,
    change,
    setFocus,
    say: setMessage,
    play() {
      wake();
      setMessage('');
      setIsPlaying(true);
    },
    pause: () => setIsPlaying(false),
    step(by: 'update' | 'epoch') {
      setIsPlaying(false);
      wake();
      trainer.send({ type: 'step', by });
    },
    rewind(to: number) {
      setIsPlaying(false);
      wake();
      trainer.send({ type: 'rewind', to });
    },
    restart() {
      setIsPlaying(false);
      wake();
      if (state.epochs > 0 || state.weights) change({ seed: state.seed });
      else build();
    },
    setParameter(place: number, value: number) {
      wake();
      trainer.send({ type: 'setParameter', run: focus.run, place, value });
    },
    save() {
      wake();
      trainer.send({ type: 'save', run: focus.run, scene: playground.encode({ ...state, weights: null, epochs: 0 }) });
    },
    restore(bytes: Uint8Array) {
      wake();
      trainer.send({ type: 'restore', run: focus.run, bytes });
    },
    readCsv(text: string) {
      wake();
      trainer.send({ type: 'readCsv', text });
    },
  };
}

/** A text that differs where another network must be built. */
function keyOf(state: PlaygroundState): string {
  const { initial } = playground;
  const { rate, batch, penalty, strength, test, output, speed } = initial;
  const { own } = state;
  const large = own && !fitsInLink(own) ? `/${own.points.length}/${own.points[0]!.x}` : '';
  return playground.encode({ ...state, rate, batch, penalty, strength, test, output, speed }) + large;
}
