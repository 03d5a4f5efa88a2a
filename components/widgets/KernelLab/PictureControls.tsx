import type { Picture } from '#engine/data/drawing/picture.ts';
import { Segmented } from '../../controls/Segmented.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { type KernelLabState, kernelLab, reshaped } from './scene.ts';
import type { OwnPicture, Tool } from './useOwnPicture.ts';

interface Props {
  scene: LiveScene<KernelLabState>;
  own: OwnPicture;
  shown: Picture;
}

const tools: { value: Tool; label: string }[] = [
  { value: 'window', label: 'move' },
  { value: 'white', label: 'draw' },
  { value: 'black', label: 'erase' },
];
/** What the book's pictures have to show; one of the reader's takes what is chosen. */
const channelsOf = { digit: '1', scene: '3', own: undefined } as const;
const { range } = kernelLab.fields.draw;

/** Which picture: one of the book's, or one that the reader brings or draws. */
export function PictureControls({ scene: { state, set }, own, shown }: Props) {
  const isOwn = state.picture === 'own';
  const pictures: { value: KernelLabState['picture']; label: string }[] = [
    { value: 'digit', label: 'digit' },
    { value: 'scene', label: 'shapes' },
    ...(own.picture || isOwn ? [{ value: 'own' as const, label: 'yours' }] : []),
  ];
  return (
    <div class="kernel-controls">
      <Segmented
        label="Picture"
        options={pictures}
        value={state.picture}
        onChange={(picture) =>
          set({ picture, ...(channelsOf[picture] && reshaped(state, { channels: channelsOf[picture] })) })
        }
      />
      {!isOwn && (
        <button type="button" class="widget-choice" onClick={() => set({ draw: (state.draw + 1) % (range.max + 1) })}>
          Another
        </button>
      )}
      <Segmented label="Drag to" options={tools} value={own.tool} onChange={own.setTool} />
      {own.tool !== 'window' && (
        <button type="button" class="widget-choice" onClick={() => own.wipe(shown)}>
          Wipe
        </button>
      )}
      <label class="widget-choice kernel-file">
        Choose a picture
        <input
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) own.read(file, file.name);
            currentTarget.value = '';
          }}
        />
      </label>
      <button type="button" class="widget-choice" onClick={own.paste}>
        Paste
      </button>
      <span class="kernel-hint">
        {own.tool === 'window'
          ? 'or drop one here. It stays in this page.'
          : 'By keys: move the window, then press the space bar.'}
      </span>
    </div>
  );
}
