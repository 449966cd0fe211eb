// Sets the results of the peer, measured before and after, beside those of JMH: the least CPU time of each.
import {readFileSync} from 'node:fs';

const [before, after, jmh] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));

const ours = (document, benchmark, metric) => {
  const found = jmh.find(b => b.params.document === document && b.benchmark.endsWith(`.${benchmark}`));
  return Object.entries(found.secondaryMetrics).find(([name]) => name.endsWith(metric))[1];
};

const print = (...cells) => console.log(`| ${cells.join(' | ')} |`);
print('document', 'operation', 'peer before, µs', 'peer after, µs', 'Signet, µs', 'ratio', 'Signet, kB', 'target', 'met');
print(...Array(9).fill('---'));
for(const [document, benchmark, peer, target] of [
  ['small', 'sign', 'issue'],
  ['small', 'verify', 'verify'],
  ['small', 'lintAndVerify', 'verify'],
  ['badge', 'sign', 'issue', {ratio: 150, micros: 400, kilobytes: 150}],
  ['badge', 'verify', 'verify', {ratio: 40}],
  ['badge', 'lintAndVerify', 'verify', {ratio: 40}]
]) {
  const [first, last] = [before[document][peer], after[document][peer]];
  const micros = Math.min(...ours(document, benchmark, 'cpu.time').rawData.flat());
  const kilobytes = ours(document, benchmark, 'gc.alloc.rate.norm').score / 1000;
  const ratio = Math.min(first, last) / micros;
  print(
    document, benchmark, ...[first, last, micros, ratio, kilobytes].map(Math.round),
    target ? `≥ ${target.ratio} ×${target.micros ? `, ≤ ${target.micros} µs, ≤ ${target.kilobytes} kB` : ''}` : '',
    !target ? '' :
      ratio >= target.ratio && !(micros > target.micros) && !(kilobytes > target.kilobytes) ? 'yes' : 'no'
  );
}
