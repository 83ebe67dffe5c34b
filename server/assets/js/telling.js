// What in a text could tell who it is about. Nothing found proves nothing; whoever writes decides.

/** @param {string} text */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const LOOKS = [
  /\b\d(?:[ .\-/]?\d){5,}\b/g, // a phone, a document
  /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/g,
  /\b\d{1,2} (?:de |of )?(?:ene|jan|feb|mar|a[bp]r|may|ju[nl]|a[gu]|sep|oct|nov|di?e?c)[a-z]*/gi, // 12 de marzo
  /\b(?:call?e?|carrera|[ck]ra?|av\w*|diag\w*|trans\w*|manzana|mz|apto|torre)[ .#]*\d+/gi,
  /\S+@\S+\.\S+/g,
];

/** What was found, in its own words. @param {string} text @param {string[]} names */
export function tellsOf(text, names) {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  const named = names.filter((name) => {
    const [first = ''] = folded(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return first.length > 2 && words.includes(first);
  });
  return [...new Set([...named, ...LOOKS.flatMap((look) => text.match(look) ?? [])])];
}
