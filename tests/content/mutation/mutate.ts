import ts from 'typescript';

/** A program with one thing changed. */
export interface Mutant {
  /** The changed line as it then reads, or "removed: …": a name that stays when other lines move. */
  name: string;
  code: string;
}

/** A piece of source to put in another's place. */
interface Change {
  from: number;
  to: number;
  text: string;
}

const { SyntaxKind: Kind } = ts;

/** What an operator may be mistaken for. */
const operators: Record<string, string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '**': ['*'],
  '%': ['*'],
  '+=': ['-=', '='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};

/** What a method of Math, or of an array, may be mistaken for. */
const methods: Record<string, string[]> = {
  max: ['min'],
  min: ['max'],
  exp: ['expm1'],
  log: ['log2', 'log1p'],
  log1p: ['log'],
  expm1: ['exp'],
  sqrt: ['cbrt', 'abs'],
  abs: ['sign'],
  sign: ['abs'],
  floor: ['ceil'],
  ceil: ['floor'],
  round: ['ceil'],
  sin: ['cos'],
  cos: ['sin'],
  tanh: ['atan'],
  some: ['every'],
  every: ['some'],
};

/** Every program that differs from the source in one small thing, as slips do: operators, constants, signs, axes, ends of loops, left-out statements. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('solution.ts', source, ts.ScriptTarget.Latest, true);
  const changes: Change[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    changes.push(...changesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const codes = new Set([source]);
  const names = new Map<string, number>();
  return changes.flatMap(({ from, to, text }) => {
    const code = source.slice(0, from) + text + source.slice(to);
    if (codes.has(code)) return [];
    codes.add(code);
    const name = nameOf(source, code, from, text);
    const same = (names.get(name) ?? 0) + 1;
    names.set(name, same);
    return [{ name: same > 1 ? `${name} #${same}` : name, code }];
  });
}

function changesOf(node: ts.Node): Change[] {
  const replace = (target: ts.Node, ...texts: string[]): Change[] =>
    texts.map((text) => ({ from: target.getStart(), to: target.getEnd(), text }));
  const textOf = (part: ts.Node) => part.getText();

  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node;
    const changes = replace(operatorToken, ...(operators[textOf(operatorToken)] ?? []));
    const isProduct = [Kind.AsteriskToken, Kind.SlashToken].includes(operatorToken.kind);
    return isProduct ? [...changes, ...replace(node, `(${textOf(left)})`), ...scaled(right, replace)] : changes;
  }
  if (ts.isPrefixUnaryExpression(node) && [Kind.MinusToken, Kind.ExclamationToken].includes(node.operator))
    return replace(node, `(${textOf(node.operand)})`);
  if (ts.isPostfixUnaryExpression(node)) return replace(node, `${textOf(node.operand)} += 2`);
  if (ts.isNumericLiteral(node)) return replace(node, ...otherNumbers(Number(node.text)));
  if (ts.isConditionalExpression(node)) {
    const { condition, whenTrue, whenFalse } = node;
    return [
      ...replace(node, `(${textOf(whenTrue)})`, `(${textOf(whenFalse)})`),
      ...replace(condition, `!(${textOf(condition)})`),
    ];
  }
  if (ts.isIfStatement(node)) return replace(node.expression, 'true', 'false');
  if (ts.isElementAccessExpression(node)) return indices(node).flatMap((text) => replace(node, text));
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'length')
    return replace(node, `(${textOf(node)} - 1)`, `(${textOf(node)} + 1)`);
  if (ts.isCallExpression(node)) return callChanges(node, replace);
  if (ts.isReturnStatement(node) && node.expression && isNumeric(node.expression))
    return replace(node.expression, `-(${textOf(node.expression)})`);
  if (ts.isPropertyAssignment(node) && isNumeric(node.initializer))
    return replace(node.initializer, `-(${textOf(node.initializer)})`);
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node))
    return replace(node, ';');
  return [];
}

type Replace = (target: ts.Node, ...texts: string[]) => Change[];

/** A factor left out on the other side. */
function scaled(factor: ts.Expression, replace: Replace): Change[] {
  return ts.isNumericLiteral(factor) ? [] : replace(factor, '1');
}

function otherNumbers(value: number): string[] {
  const others = Number.isInteger(value) ? [value + 1, value - 1, 0] : [2 * value, 0.5 * value, 0];
  return [...new Set(others)]
    .filter((other) => other !== value)
    .map((other) => (other < 0 ? `(${other})` : `${other}`));
}

/** `rows[i][j]` as `rows[j][i]`; an index one further, or the first. */
function indices({ expression, argumentExpression }: ts.ElementAccessExpression): string[] {
  const index = argumentExpression.getText();
  const array = expression.getText();
  const swapped = ts.isElementAccessExpression(expression)
    ? [`${expression.expression.getText()}[${index}][${expression.argumentExpression.getText()}]`]
    : [];
  return [...swapped, `${array}[${index} + 1]`, ...(index === '0' ? [] : [`${array}[0]`])];
}

function callChanges(call: ts.CallExpression, replace: Replace): Change[] {
  const { expression, arguments: given } = call;
  const changes: Change[] = [];
  if (ts.isPropertyAccessExpression(expression))
    changes.push(...replace(expression.name, ...(methods[expression.name.text] ?? [])));
  const [first, second] = given;
  const isPair = given.length === 2 && !given.some((arg) => ts.isSpreadElement(arg) || ts.isArrowFunction(arg));
  if (!first || !second || !isPair) return changes;
  const [one, other] = [first.getText(), second.getText()];
  const isMath = /^Math\.(max|min)$/.test(expression.getText());
  if (isMath) changes.push(...replace(call, `(${one})`, `(${other})`));
  else changes.push(...replace(call, `${expression.getText()}(${other}, ${one})`));
  return changes;
}

/** An expression that can't be anything but a number. */
function isNumeric(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isNumeric(node.expression);
  if (ts.isBinaryExpression(node))
    return [Kind.PlusToken, Kind.MinusToken, Kind.AsteriskToken, Kind.SlashToken, Kind.AsteriskAsteriskToken].includes(
      node.operatorToken.kind,
    );
  return ts.isCallExpression(node) && node.expression.getText().startsWith('Math.');
}

function nameOf(source: string, code: string, from: number, text: string): string {
  const lineAt = (whole: string) =>
    whole
      .slice(whole.lastIndexOf('\n', from - 1) + 1)
      .split('\n')[0]!
      .trim();
  return text === ';' ? `removed: ${lineAt(source)}` : lineAt(code);
}

/**
 * The same program, ended by an error after so many turns of its loops and calls of its functions: a mutant may run
 * forever, and steps are the same on every machine.
 */
export function withBudget(code: string, steps: number): string {
  const file = ts.createSourceFile('mutant.ts', code, ts.ScriptTarget.Latest, true);
  const insertions: { at: number; text: string }[] = [];
  const visit = (node: ts.Node) => {
    const isLoop = ts.isIterationStatement(node, false);
    const body = isLoop ? node.statement : ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
    if (body && ts.isBlock(body as ts.Node))
      insertions.push({ at: (body as ts.Node).getStart() + 1, text: '$step();' });
    else if (body && isLoop)
      insertions.push({ at: body.getStart(), text: '{$step();' }, { at: body.getEnd(), text: '}' });
    else if (body)
      insertions.push(
        { at: (body as ts.Node).getStart(), text: '($step(),' },
        { at: (body as ts.Node).getEnd(), text: ')' },
      );
    ts.forEachChild(node, visit);
  };
  visit(file);
  let counted = code;
  for (const { at, text } of insertions.toSorted((one, other) => other.at - one.at))
    counted = counted.slice(0, at) + text + counted.slice(at);
  return `let $steps = 0; const $step = () => { if (++$steps > ${steps}) throw new Error('too many steps'); }; ${counted}`;
}
