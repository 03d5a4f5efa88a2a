import { biasFor, pack, PANEL, PANEL_ROWS, storeRow, tile1, tile4, tile6 } from './panel';
import { fma, splat } from './vector';

export function convolve(
  pixels: i32, channels: i32, run: i32, rows: i32, x: usize, pixelTable: usize, rowTable: usize,
  w: usize, bias: usize, relu: i32, y: usize,
): void {
  const yRow = <usize>channels << 2;
  // As many filter rows at once as a panel holds; of a row too long for it, a part.
  const rowsAtOnce = max(1, PANEL_ROWS / max(1, run));
  const runAtOnce = min(run, PANEL_ROWS);
  for (let channel = 0; channel < channels; channel += 8) {
    const width = min(8, channels - channel);
    const biases = biasFor(bias, channel, width);
    const to = y + (<usize>channel << 2);
    for (let row = 0; row < rows; row += rowsAtOnce) {
      const rowsNow = min(rowsAtOnce, rows - row);
      for (let start = 0; start < run; start += runAtOnce) {
        const runNow = min(runAtOnce, run - start);
        const isFirst = row == 0 && start == 0;
        const isLast = row + rowsNow == rows && start + runNow == run;
        pack(rowsNow * runNow, width, w + <usize>(row * run + start) * yRow + (<usize>channel << 2), yRow, 4);
        convolvePanel(
          pixels, runNow, rowsNow, x + (<usize>start << 2), pixelTable, rowTable + (<usize>row << 2),
          isFirst ? biases : 0, isLast ? relu : 0, to, yRow, width, isFirst ? 0 : 1,
        );
      }
    }
  }
}

/** All windows times eight filters, which lie in the panel. */
function convolvePanel(
  pixels: i32, run: i32, rows: i32, x: usize, pixelTable: usize, rowTable: usize,
  bias: usize, relu: i32, y: usize, yRow: usize, width: i32, add: i32,
): void {
  x += load<u32>(rowTable);
  for (; pixels >= 6; pixels -= 6) {
    tile6(
      x + load<u32>(pixelTable), x + load<u32>(pixelTable, 4), x + load<u32>(pixelTable, 8),
      x + load<u32>(pixelTable, 12), x + load<u32>(pixelTable, 16), x + load<u32>(pixelTable, 20),
      4, run, rows, rowTable, PANEL, 32, bias,
      y, y + yRow, y + 2 * yRow, y + 3 * yRow, y + 4 * yRow, y + 5 * yRow, width, relu, add,
    );
    pixelTable += 24;
    y += 6 * yRow;
  }
  if (pixels >= 4) {
    tile4(
      x + load<u32>(pixelTable), x + load<u32>(pixelTable, 4), x + load<u32>(pixelTable, 8),
      x + load<u32>(pixelTable, 12), 4, run, rows, rowTable, PANEL, 32, bias,
      y, y + yRow, y + 2 * yRow, y + 3 * yRow, width, relu, add,
    );
    pixels -= 4;
    pixelTable += 16;
    y += 4 * yRow;
  }
  for (; pixels > 0; pixels--) {
    tile1(x + load<u32>(pixelTable), 4, run, rows, rowTable, PANEL, 32, bias, y, width, relu, add);
    pixelTable += 4;
    y += yRow;
  }
}

/** How many pixels' gradients are worked through at a time: few enough to stay in the cache for all filter entries. */
const PIXELS_AT_ONCE: i32 = 512;

export function convolveWeights(
  pixels: i32, channels: i32, run: i32, rows: i32, x: usize, pixelTable: usize, rowTable: usize,
  g: usize, dw: usize, add: i32,
): void {
  const gRow = <usize>channels << 2;
  if (!add) memory.fill(dw, 0, <usize>(rows * run) * gRow);
  for (; pixels > 0; pixels -= PIXELS_AT_ONCE) {
    const now = min(pixels, PIXELS_AT_ONCE);
    for (let channel = 0; channel < channels; channel += 8) {
      const width = min(8, channels - channel);
      let panel = g + (<usize>channel << 2);
      let panelStep = gRow;
      if (width < 8) {
        pack(now, width, panel, gRow, 4);
        panel = PANEL;
        panelStep = 32;
      }
      let to = dw + (<usize>channel << 2);
      for (let row = 0; row < rows; row++) {
        let from = x + load<u32>(rowTable + (<usize>row << 2));
        let left = run;
        for (; left >= 6; left -= 6) {
          weights6(from, pixelTable, now, panel, panelStep, to, gRow, width);
          from += 24;
          to += 6 * gRow;
        }
        for (; left >= 3; left -= 3) {
          weights3(from, pixelTable, now, panel, panelStep, to, gRow, width);
          from += 12;
          to += 3 * gRow;
        }
        for (; left > 0; left--) {
          weights1(from, pixelTable, now, panel, panelStep, to, width);
          from += 4;
          to += gRow;
        }
      }
    }
    g += <usize>now * gRow;
    pixelTable += <usize>now << 2;
  }
}

/** Six neighbouring filter entries times eight channels, summed over pixels: a tile whose inner axis is the table's. */
function weights6(
  x: usize, table: usize, pixels: i32, panel: usize, panelStep: usize, to: usize, toStep: usize, width: i32,
): void {
  let l0 = f32x4.splat(0);
  let r0 = l0, l1 = l0, r1 = l0, l2 = l0, r2 = l0, l3 = l0, r3 = l0, l4 = l0, r4 = l0, l5 = l0, r5 = l0;
  for (; pixels; pixels--) {
    const p = x + load<u32>(table);
    table += 4;
    const left = v128.load(panel);
    const right = v128.load(panel, 16);
    panel += panelStep;
    let a = v128.load_splat<f32>(p);
    l0 = fma(a, left, l0);
    r0 = fma(a, right, r0);
    a = v128.load_splat<f32>(p, 4);
    l1 = fma(a, left, l1);
    r1 = fma(a, right, r1);
    a = v128.load_splat<f32>(p, 8);
    l2 = fma(a, left, l2);
    r2 = fma(a, right, r2);
    a = v128.load_splat<f32>(p, 12);
    l3 = fma(a, left, l3);
    r3 = fma(a, right, r3);
    a = v128.load_splat<f32>(p, 16);
    l4 = fma(a, left, l4);
    r4 = fma(a, right, r4);
    a = v128.load_splat<f32>(p, 20);
    l5 = fma(a, left, l5);
    r5 = fma(a, right, r5);
  }
  storeRow(to, l0, r0, width, 0, 1);
  storeRow(to + toStep, l1, r1, width, 0, 1);
  storeRow(to + 2 * toStep, l2, r2, width, 0, 1);
  storeRow(to + 3 * toStep, l3, r3, width, 0, 1);
  storeRow(to + 4 * toStep, l4, r4, width, 0, 1);
  storeRow(to + 5 * toStep, l5, r5, width, 0, 1);
}

function weights3(
  x: usize, table: usize, pixels: i32, panel: usize, panelStep: usize, to: usize, toStep: usize, width: i32,
): void {
  let l0 = f32x4.splat(0);
  let r0 = l0, l1 = l0, r1 = l0, l2 = l0, r2 = l0;
  for (; pixels; pixels--) {
    const p = x + load<u32>(table);
    table += 4;
    const left = v128.load(panel);
    const right = v128.load(panel, 16);
    panel += panelStep;
    let a = v128.load_splat<f32>(p);
    l0 = fma(a, left, l0);
    r0 = fma(a, right, r0);
    a = v128.load_splat<f32>(p, 4);
    l1 = fma(a, left, l1);
    r1 = fma(a, right, r1);
    a = v128.load_splat<f32>(p, 8);
    l2 = fma(a, left, l2);
    r2 = fma(a, right, r2);
  }
  storeRow(to, l0, r0, width, 0, 1);
  storeRow(to + toStep, l1, r1, width, 0, 1);
  storeRow(to + 2 * toStep, l2, r2, width, 0, 1);
}

function weights1(
  x: usize, table: usize, pixels: i32, panel: usize, panelStep: usize, to: usize, width: i32,
): void {
  let l0 = f32x4.splat(0);
  let r0 = l0;
  for (; pixels; pixels--) {
    const a = splat(x + load<u32>(table));
    table += 4;
    l0 = fma(a, v128.load(panel), l0);
    r0 = fma(a, v128.load(panel, 16), r0);
    panel += panelStep;
  }
  storeRow(to, l0, r0, width, 0, 1);
}

/** Row by row of the filter: g times the transposed filter row, added where the windows' rows lie in dx. */
export function convolveInput(
  pixels: i32, channels: i32, run: i32, rows: i32, dx: usize, pixelTable: usize, rowTable: usize,
  g: usize, w: usize,
): void {
  const gRow = <usize>channels << 2;
  for (let row = 0; row < rows; row++) {
    const to = dx + load<u32>(rowTable + (<usize>row << 2));
    for (let start = 0; start < run; start += 8) {
      const width = min(8, run - start);
      for (let channel = 0; channel < channels; channel += PANEL_ROWS) {
        const now = min(PANEL_ROWS, channels - channel);
        const skip = <usize>channel << 2;
        pack(now, width, w + <usize>(row * run + start) * gRow + skip, 4, gRow);
        scatterPanel(pixels, now, g + skip, gRow, to + (<usize>start << 2), pixelTable, width);
      }
    }
  }
}

function scatterPanel(
  pixels: i32, channels: i32, g: usize, gRow: usize, to: usize, pixelTable: usize, width: i32,
): void {
  for (; pixels >= 6; pixels -= 6) {
    tile6(
      g, g + gRow, g + 2 * gRow, g + 3 * gRow, g + 4 * gRow, g + 5 * gRow, 4, channels, 1, 0, PANEL, 32, 0,
      to + load<u32>(pixelTable), to + load<u32>(pixelTable, 4), to + load<u32>(pixelTable, 8),
      to + load<u32>(pixelTable, 12), to + load<u32>(pixelTable, 16), to + load<u32>(pixelTable, 20), width, 0, 1,
    );
    pixelTable += 24;
    g += 6 * gRow;
  }
  for (; pixels > 0; pixels--) {
    tile1(g, 4, channels, 1, 0, PANEL, 32, 0, to + load<u32>(pixelTable), width, 0, 1);
    pixelTable += 4;
    g += gRow;
  }
}

export function pad(
  images: i32, depth: i32, height: i32, row: i32, aroundDepth: i32, aroundHeight: i32, aroundRow: i32,
  x: usize, y: usize,
): void {
  const rowBytes = <usize>row << 2;
  const line = <usize>(row + 2 * aroundRow) << 2;
  const beside = <usize>aroundRow << 2;
  const above = <usize>aroundHeight * line;
  const plane = <usize>(height + 2 * aroundHeight) * line;
  for (; images; images--) {
    memory.fill(y, 0, <usize>aroundDepth * plane);
    y += <usize>aroundDepth * plane;
    for (let d = 0; d < depth; d++) {
      memory.fill(y, 0, above + beside);
      y += above + beside;
      for (let h = 0; h < height; h++) {
        memory.copy(y, x, rowBytes);
        // The right edge of this row and the left edge of the next are neighbours.
        memory.fill(y + rowBytes, 0, h + 1 < height ? 2 * beside : beside + above);
        x += rowBytes;
        y += line;
      }
      y += above - beside;
    }
    memory.fill(y, 0, <usize>aroundDepth * plane);
    y += <usize>aroundDepth * plane;
  }
}

export function unpad(
  images: i32, depth: i32, height: i32, row: i32, aroundDepth: i32, aroundHeight: i32, aroundRow: i32,
  x: usize, y: usize, add: i32,
): void {
  const rowBytes = <usize>row << 2;
  const line = <usize>(row + 2 * aroundRow) << 2;
  const plane = <usize>(height + 2 * aroundHeight) * line;
  for (; images; images--) {
    x += <usize>aroundDepth * plane;
    for (let d = 0; d < depth; d++) {
      let from = x + <usize>aroundHeight * line + (<usize>aroundRow << 2);
      for (let h = 0; h < height; h++) {
        if (add) {
          for (let q: usize = 0; q < rowBytes; q += 4) store<f32>(y + q, load<f32>(y + q) + load<f32>(from + q));
        } else memory.copy(y, from, rowBytes);
        from += line;
        y += rowBytes;
      }
      x += plane;
    }
    x += <usize>aroundDepth * plane;
  }
}
