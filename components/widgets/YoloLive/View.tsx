import { useMemo, useState } from 'preact/hooks';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import { CellVector } from './CellVector.tsx';
import { ClaimList } from './ClaimList.tsx';
import { classNames, type DrawnClass, outlinesOf } from './drawn.ts';
import { claimsOf, vectorsOf } from './model.ts';
import { ObjectTools } from './ObjectTools.tsx';
import { drawObjects, mostObjects, newObject, paintObjects } from './objects.ts';
import { type Opening, openingOf } from './opening.ts';
import { ScenePicture } from './ScenePicture.tsx';
import { yoloLive } from './scene.ts';
import { missedOf, sentenceOf, tableOf } from './summary.ts';
import { Thresholds } from './Thresholds.tsx';
import { type LiveOutputs, useDetector } from './useDetector.ts';
import './yolo-live.css';

interface Props extends WidgetProps {
  /** What the network says of the first scene: the browser computes nothing until the reader asks. */
  opening?: Opening;
}

/** A real detector on a scene that the reader arranges. */
export default function YoloLive({ opening: given, ...props }: Props) {
  const opening = useMemo(() => given ?? openingFor(props.scene), [given, props.scene]);
  const scene = useScene(yoloLive, props);
  const { state, set } = scene;
  const { objects, ground, clutter, drawn, view, score, overlap, cell } = state;
  const [selected, setSelected] = useState(-1);
  const [showsTruth, setShowsTruth] = useState(false);

  const names = useMemo(() => classNames(drawn), [drawn]);
  const outlines = useMemo(() => outlinesOf(drawn), [drawn]);
  const painted = useMemo(
    () => paintObjects({ objects, ground, clutter }, outlines),
    [objects, ground, clutter, outlines],
  );
  const isFirst = useMemo(() => {
    const start = (props.scene && yoloLive.decode(props.scene)) || yoloLive.initial;
    return yoloLive.encode({ ...start, objects, ground, clutter, drawn }, start) === '';
  }, [props.scene, objects, ground, clutter, drawn]);
  const live = useDetector(painted.picture.pixels, names.length, isFirst ? opening.outputs : null);
  const { outputs } = live;
  const truth = painted.objects;
  const claims = useMemo(
    () => outputs && claimsOf(outputs, names.length, { score, overlap }, truth),
    [outputs, names, score, overlap, truth],
  );
  const missed = useMemo(() => (claims ? missedOf(claims, truth) : []), [claims, truth]);

  const [resets, setResets] = useState(0);
  const [Teaching, setTeaching] = useState<typeof import('./Teaching.tsx').default>();
  const openTeaching = () => {
    live.wake();
    import('./Teaching.tsx').then((module) => setTeaching(() => module.default));
  };
  const arrange = (next: typeof objects) => set({ objects: next });
  const drawNew = () => {
    const next = (ground % 9999) + 1;
    setSelected(-1);
    set({ ground: next, objects: drawObjects(next, outlines) });
  };

  // The network is shown the new class at once, and can't know it.
  const addClass = (added: DrawnClass) => {
    const kept = objects.slice(0, mostObjects - 1);
    setSelected(kept.length);
    set({ drawn: [...drawn, added], objects: [...kept, newObject(names.length, kept, ground)] });
  };
  const forgetClass = () => {
    setSelected(-1);
    set({ drawn: drawn.slice(0, -1), objects: objects.filter(({ label }) => label < names.length - 1) });
  };

  return (
    <WidgetFrame
      title="A detector at work"
      scene={{
        ...scene,
        reset() {
          setSelected(-1);
          setResets(resets + 1);
          scene.reset();
          live.detector?.reset(names.length);
          live.refresh();
        },
      }}
      summary={sentenceOf(state, claims, truth)}
      table={tableOf(claims ?? [], truth, missed, names)}
    >
      <div class="yolo-live" onPointerEnter={live.wake} onFocusIn={live.wake}>
        <ScenePicture
          {...{ state, names, outputs, claims, painted, selected, showsTruth }}
          onSelect={setSelected}
          onArrange={arrange}
          onChoose={(next) => set({ cell: next })}
        />
        <div class="yolo-live-side">
          <Thresholds {...{ state, set, showsTruth }} onShowTruth={setShowsTruth} />
          {view === 'cells' ? (
            outputs && (
              <CellVector
                vectors={vectorsOf(outputs, names.length, cell)}
                names={names}
                cell={cell}
                threshold={score}
              />
            )
          ) : (
            <ClaimList claims={claims ?? []} missed={missed} names={names} showsAll={view === 'before'} />
          )}
          <p class="yolo-live-time">{statusOf(live)}</p>
        </div>
        <ObjectTools {...{ state, set, names, selected }} onSelect={setSelected} onDrawNew={drawNew} />
        <details class="yolo-live-more" onToggle={(event) => event.currentTarget.open && openTeaching()}>
          <summary>Measure it, teach it more, or teach it a class that you draw</summary>
          {Teaching && (
            <Teaching
              key={resets}
              detector={live.detector}
              {...{ drawn, names }}
              onLearned={live.refresh}
              onAdd={addClass}
              onForget={forgetClass}
            />
          )}
        </details>
      </div>
    </WidgetFrame>
  );
}

/** How the network is doing. */
function statusOf({ wakefulness, forwardTime }: LiveOutputs): string {
  switch (wakefulness) {
    case 'asleep':
      return 'Computed when the page was built; touch the picture and the network runs here.';
    case 'waking':
      return 'Fetching the network, 0.4 MB.';
    case 'failed':
      return 'The network can’t be fetched; touch the picture to try again.';
    case 'awake':
      return `From pixels to numbers in ${fixed(forwardTime, 1)} ms here.`;
  }
}

/** Widget.astro gives it; where the widget is rendered by itself, as in tests, it is computed here. */
function openingFor(scene: string | undefined): Opening {
  if (import.meta.env.SSR) return openingOf(scene);
  throw new Error('YoloLive: no opening; place it through Widget.astro, which runs the network at build');
}
