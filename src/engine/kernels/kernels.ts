/** y = f(x), entry by entry: n entries from byte offset x to byte offset y. */
export type Unary = (n: number, x: number, y: number) => void;
/** y = f(a, b), entry by entry. */
export type Binary = (n: number, a: number, b: number, y: number) => void;
/** Takes (outer, n, inner) entries to (outer, inner): the middle axis is used up. */
export type Reduction = (outer: number, n: number, inner: number, x: number, y: number) => void;

/**
 * The inner loops under the operations. They know no tensors, only byte offsets into the heap, rows of float32 (int32
 * for an `index`) in row-major order, and counts; so plain TypeScript and WebAssembly can stand in for each other.
 * Every kernel writes all of its output. Source and output may be the same where both have n entries.
 *
 * Kernels that few pages need are optional: whoever uses one imports its plain version too and calls
 * `(kernels.adam ?? adam)(…)`, so that a page carries only what it uses.
 */
export interface Kernels
  extends Partial<
    UpdateKernels & ActivationGradients & ConvolutionKernels & PoolingKernels & CrossEntropyKernels & LstmKernels
  > {
  neg: Unary;
  exp: Unary;
  log: Unary;
  sqrt: Unary;
  tanh: Unary;
  /** 1 / (1 + e⁻ˣ) */
  sigmoid: Unary;
  /** ln(1 + eˣ), which neither overflows nor loses small values */
  softplus: Unary;
  /** max(x, 0) */
  relu: Unary;
  pow(n: number, x: number, exponent: number, y: number): void;
  /** min(max(x, low), high) */
  clip(n: number, x: number, low: number, high: number, y: number): void;

  add: Binary;
  sub: Binary;
  mul: Binary;
  div: Binary;
  maximum: Binary;
  minimum: Binary;
  /** 1 where a > b, else 0 */
  greater: Binary;
  /** 1 where a = b, else 0 */
  equal: Binary;
  /** a where the condition is not 0, else b */
  where(n: number, condition: number, a: number, b: number, y: number): void;

  sum: Reduction;
  /** NaN if there is one among the n. */
  max: Reduction;
  /** (outer, inner) to (outer, times, inner): the opposite of `sum`. */
  repeat(outer: number, times: number, inner: number, x: number, y: number): void;
  /** (outer, rows, columns, inner) to (outer, columns, rows, inner). */
  swap(outer: number, rows: number, columns: number, inner: number, x: number, y: number): void;
  /** y[o, j, i] = x[o, index[o, j, i], i], with n entries along x's middle axis and m along the index's. */
  gather(outer: number, n: number, m: number, inner: number, x: number, index: number, y: number): void;
  /** y[o, index[o, j, i], i] = Σ x[o, j, i], 0 where no index points: the opposite of `gather`. */
  scatter(outer: number, n: number, m: number, inner: number, x: number, index: number, y: number): void;
  /**
   * (rows, inner) · (inner, columns) → (rows, columns). From row to row and from column to column, a and b take steps
   * of as many entries as they like, so that a transposed matrix needs no copy. `bias` is the offset of a row to add,
   * 0 for none; `relu` 1 replaces negative results by 0; `add` 1 adds to what y holds (without bias and relu).
   */
  matmul(
    rows: number,
    inner: number,
    columns: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    bias: number,
    relu: number,
    y: number,
    add: number,
  ): void;
  /** (rows, columns) → (columns): the gradient of what was added to every row. */
  columnSums(rows: number, columns: number, x: number, y: number, add: number): void;
}

/**
 * dx ← g · f′(x) for y = f(x), entry by entry, written in terms of y. As in every kernel that computes a gradient, `add`
 * says whether to add to what is there (1) or to replace it (0): each use of a tensor has its part. Plain versions:
 * activationGradients.ts.
 */
export interface ActivationGradients {
  reluGradient: Gradient;
  tanhGradient: Gradient;
  sigmoidGradient: Gradient;
}
export type Gradient = (n: number, y: number, g: number, dx: number, add: number) => void;

/**
 * Convolution as a product of matrices whose left one is never built: its rows are the windows of the padded images,
 * which overlap in memory. A window is `rows` runs of `run` neighbouring entries (a filter row of pixels with all their
 * channels). `pixelTable` holds for every output pixel where its window begins, `rowTable` where the window's runs
 * begin from there, all in bytes. Filters w are (rows · run, channels). One to three axes differ in the tables alone.
 * Plain versions: convolution.ts.
 */
export interface ConvolutionKernels {
  /** y[p, c] = bias[c] + Σ_r Σ_q x[pixel p, row r, entry q] · w[r · run + q, c], negative ones set to 0 with `relu` 1. */
  convolve(
    pixels: number,
    channels: number,
    run: number,
    rows: number,
    x: number,
    pixelTable: number,
    rowTable: number,
    w: number,
    bias: number,
    relu: number,
    y: number,
  ): void;
  /** dw[r · run + q, c] = Σ_p x[pixel p, row r, entry q] · g[p, c] */
  convolveWeights(
    pixels: number,
    channels: number,
    run: number,
    rows: number,
    x: number,
    pixelTable: number,
    rowTable: number,
    g: number,
    dw: number,
    add: number,
  ): void;
  /** Adds Σ_c g[p, c] · w[r · run + q, c] to dx[pixel p, row r, entry q], for all p. */
  convolveInput(
    pixels: number,
    channels: number,
    run: number,
    rows: number,
    dx: number,
    pixelTable: number,
    rowTable: number,
    g: number,
    w: number,
  ): void;
  /**
   * (images, depth, height, row) into a frame of zeros: `aroundDepth` planes before and after, `aroundHeight` rows above
   * and below, `aroundRow` entries left and right.
   */
  pad(
    images: number,
    depth: number,
    height: number,
    row: number,
    aroundDepth: number,
    aroundHeight: number,
    aroundRow: number,
    x: number,
    y: number,
  ): void;
  /** Out of the frame again: the sizes are those of y, without the frame. */
  unpad(
    images: number,
    depth: number,
    height: number,
    row: number,
    aroundDepth: number,
    aroundHeight: number,
    aroundRow: number,
    x: number,
    y: number,
    add: number,
  ): void;
}

/**
 * Softmax and what follows from it, row by row: (rows, classes). Plain versions: crossEntropy.ts; of softmaxRows it is
 * the operation `softmax` itself.
 */
export interface CrossEntropyKernels {
  /** y = exp(x) / Σ exp(x) */
  softmaxRows(rows: number, classes: number, x: number, y: number): void;
  /** The losses −ln p[label], one a row, and the probabilities p = softmax(x). */
  crossEntropy(rows: number, classes: number, x: number, labels: number, losses: number, p: number): void;
  /** dx = (p − 1[label]) · g, where g has one entry a row. */
  crossEntropyGradient(
    rows: number,
    classes: number,
    p: number,
    labels: number,
    g: number,
    dx: number,
    add: number,
  ): void;
}

/**
 * A long short-term memory over a whole sequence. `gates` (steps, batch, 4 · hidden) hold what the input contributes
 * and become the open input, forget, candidate and output gates; h and c (steps + 1, batch, hidden) begin with the
 * states before the first step; tanhC is (steps, batch, hidden); w (hidden, 4 · hidden). `packed` is scratch of
 * 4 · ⌈hidden/8⌉² · 64 entries, for a copy of w. Plain versions: lstm.ts.
 */
export interface LstmKernels {
  lstm(
    steps: number,
    batch: number,
    hidden: number,
    gates: number,
    w: number,
    packed: number,
    h: number,
    c: number,
    tanhC: number,
  ): void;
  /**
   * From g = ∂L/∂h of every step to that of the gates before they are squashed. dh and dc hold what comes to the last h
   * and c from elsewhere, and then that of the first.
   */
  lstmGradient(
    steps: number,
    batch: number,
    hidden: number,
    gates: number,
    w: number,
    packed: number,
    c: number,
    tanhC: number,
    g: number,
    dGates: number,
    dh: number,
    dc: number,
  ): void;
}

/**
 * Windows of (windowHeight, windowWidth) on images (batch, height, width, channels), `strideY` and `strideX` apart, the
 * first `paddingY` above and `paddingX` left of the image; (outHeight, outWidth) of them. Plain versions: pooling.ts.
 */
export interface PoolingKernels {
  /** The largest entry of each window, and its place among all entries of x. The first of equals; NaN if there is one. */
  maxPool: (...window: [...Window, x: number, y: number, index: number]) => void;
  /** Each g goes to the entry of dx that `maxPool` noted in the index. */
  maxPoolGradient: (...window: [...Window, index: number, g: number, dx: number, add: number]) => void;
  /** The sum over each window, times `scale`; outside of the image is 0. */
  sumPool: (...window: [...Window, scale: number, x: number, y: number]) => void;
  /** Adds g · scale to every entry of g's window. */
  sumPoolGradient: (...window: [...Window, scale: number, g: number, dx: number]) => void;
}
export type Window = [
  batch: number,
  height: number,
  width: number,
  channels: number,
  windowHeight: number,
  windowWidth: number,
  strideY: number,
  strideX: number,
  paddingY: number,
  paddingX: number,
  outHeight: number,
  outWidth: number,
];

/** A parameter's step, in place: n parameters p and their gradients g. Plain versions: updates.ts. */
export interface UpdateKernels {
  /** y ← y + scale · x. Gradient descent with x = g, y = p, scale = −learningRate; decay with x = y. */
  addScaled(n: number, x: number, scale: number, y: number): void;
  /**
   * v ← momentum · v + intake · g, then p ← p + velocityStep · v + gradientStep · g. With η the learning rate:
   * PyTorch's convention has intake 1, velocityStep −η; the classical one (Polyak 1964) intake −η, velocityStep 1;
   * gradientStep is 0 without Nesterov's look ahead, else −η, with velocityStep −η · momentum or momentum.
   */
  momentum(
    n: number,
    p: number,
    g: number,
    v: number,
    momentum: number,
    intake: number,
    velocityStep: number,
    gradientStep: number,
  ): void;
  /** v ← decay · v + (1 − decay) · g², then p ← p − learningRate · g / (√v + epsilon) */
  rmsprop(n: number, p: number, g: number, v: number, learningRate: number, decay: number, epsilon: number): void;
  /**
   * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², then p ← p − learningRate · (m · mScale) / (√(v · vScale) + epsilon),
   * where mScale = 1/(1 − β₁ᵗ) and vScale = 1/(1 − β₂ᵗ) at step t.
   */
  adam(
    n: number,
    p: number,
    g: number,
    m: number,
    v: number,
    learningRate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    mScale: number,
    vScale: number,
  ): void;
}
