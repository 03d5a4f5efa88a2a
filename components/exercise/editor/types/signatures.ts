import type ts from 'typescript';
import type { TypeProblem } from './protocol.ts';

/** Where the answer does not export what the starter does, or with a type that does not fit it. */
export function signatureProblems(
  compiler: typeof ts,
  checker: ts.TypeChecker,
  answer: ts.SourceFile,
  starter: ts.SourceFile,
): TypeProblem[] {
  const exportsOf = (file: ts.SourceFile) => {
    const module = checker.getSymbolAtLocation(file);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return symbols.filter(({ flags }) => flags & compiler.SymbolFlags.Value);
  };
  const given = new Map(exportsOf(answer).map((symbol) => [symbol.name, symbol]));
  return exportsOf(starter).flatMap((asked): TypeProblem[] => {
    const { name } = asked;
    const wanted = checker.getTypeOfSymbol(asked);
    const own = given.get(name);
    if (!own) {
      const shown = `${name}${checker.typeToString(wanted).replace(/^(\(.*\)) => /, '$1: ')}`;
      const end = answer.text.indexOf('\n');
      return [
        {
          from: 0,
          to: end < 0 ? answer.text.length : end,
          message: `Nothing named ${name} is exported; the exercise asks for ${shown}`,
        },
      ];
    }
    // A class may keep what it likes to itself; what is asked of it, the checks call.
    if ((own.flags | asked.flags) & compiler.SymbolFlags.Class) return [];
    const type = checker.getTypeOfSymbol(own);
    if (checker.isTypeAssignableTo(type, wanted)) return [];
    const declaration = own.declarations?.[0];
    const place = (declaration && compiler.getNameOfDeclaration(declaration)) ?? declaration ?? answer;
    return [
      {
        from: place.getStart(answer),
        to: place.end,
        message: `${name} is ${checker.typeToString(type)}; the exercise asks for ${checker.typeToString(wanted)}`,
      },
    ];
  });
}
