import { diagnostic, type Report } from '../diagnostics/index.ts';
import { parameterKey, type Parameter } from '../document/index.ts';

/** Findings about how the parameters of one list are written. */
export function checkStyles(parameters: readonly Parameter[], report: Report): void {
  for (const parameter of parameters) {
    checkStyle(parameter, report);
    checkContent(parameter, report);
  }
  checkHeaderCase(parameters, report);
}

/** The styles of each place; `tabDelimited` is what a list joined by tabs in Swagger 2.0 becomes. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject', 'tabDelimited'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

function checkStyle({ view, in: place, name }: Parameter, report: Report): void {
  const style = view.get('style');
  const known = STYLES[place];
  if (style === undefined || known === undefined || known.includes(style)) return;
  const params = { style, where: place, name, usual: known[0] ?? '' };
  report(diagnostic('Parameter/StyleUnknown', view.place('style'), params));
}

/** A value is written in one way: as its one media type says where there is one. */
function checkContent({ view, in: place, name }: Parameter, report: Report): void {
  const [media, ...others] = view.get('content')?.keys() ?? [];
  if (media === undefined) return;
  const unused = [...others, ...(view.has('schema') ? ['schema'] : [])];
  for (const each of unused) {
    const params = { where: place, name, media, unused: each };
    const at = each === 'schema' ? view.place('schema') : view.place('content', each);
    report(diagnostic('Parameter/ContentAlone', at, params, { mark: 'key' }));
  }
}

function checkHeaderCase(parameters: readonly Parameter[], report: Report): void {
  const seen = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const first = seen.get(parameterKey(parameter));
    if (first === undefined) seen.set(parameterKey(parameter), parameter);
    else if (first.name !== parameter.name) {
      const params = { where: parameter.in, name: parameter.name };
      const related = [{ message: 'the first one', place: first.listedAt }];
      report(diagnostic('Parameter/HeaderTwice', parameter.listedAt, params, { related }));
    }
  }
}
