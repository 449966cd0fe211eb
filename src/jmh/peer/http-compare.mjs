// POST /verify of the packaged Signet beside that of http-server.mjs, see docs/benchmarks.md.
import assert from 'node:assert';
import {spawn} from 'node:child_process';
import {mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {Client, cpu} from './http-load.mjs';

const [documentsFile, contexts] = process.argv.slice(2);
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SECONDS = number('SECONDS', 10);
const ROUNDS = number('ROUNDS', 5);

const {good, revoked} = JSON.parse(readFileSync(documentsFile, 'utf8'));
const body = badge => Buffer.from(JSON.stringify(badge));
const changed = structuredClone(good);
changed.credentialSubject.achievement.name = 'Doctor of Philosophy';

const data = mkdtempSync(join(tmpdir(), 'signet-benchmark-'));

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const {port} = server.address();
    server.close(() => resolve(port));
  });
});

async function start({name, command, environment, warmUp}) {
  const port = await freePort();
  const log = openSync(join(data, `${name}.log`), 'w');
  const [program, ...rest] = command(port);
  const child = spawn(program, rest, {env: {...process.env, ...environment?.(port)}, stdio: ['ignore', log, log]});
  const server = {name, warmUp, pid: child.pid, client: new Client({port}), child, rounds: []};
  for(let i = 0; ; i++) {
    try {
      const {status, text} = await server.client.post(body(good));
      assert.equal(status, 200, text);
      return server;
    } catch(e) {
      if(child.exitCode !== null || i > 600) {
        throw new Error(readFileSync(join(data, `${name}.log`), 'utf8').slice(-2000), {cause: e});
      }
      await sleep(200);
    }
  }
}

const stop = server => new Promise(resolve => {
  server.child.on('exit', resolve);
  server.child.kill();
});

// nothing is compared that is not the same work: both accept the badge, and neither an altered or a revoked one
async function agree(servers) {
  for(const {name, client} of servers) {
    for(const [badge, verified] of [[good, true], [changed, false], [revoked, false]]) {
      const {text} = await client.post(body(badge));
      assert.equal(JSON.parse(text).verified, verified, `${name}: ${text}`);
    }
  }
}

async function measure(server) {
  const [from, spent] = [performance.now(), cpu(server.pid)];
  const end = from + 1000 * SECONDS;
  const times = await server.client.run(body(good), () => performance.now() >= end);
  const at = share => times[Math.floor(share * (times.length - 1))];
  server.rounds.push({
    perSecond: 1000 * times.length / (performance.now() - from),
    cpu: (cpu(server.pid) - spent) / times.length,
    p50: at(0.5), p99: at(0.99)
  });
}

const servers = [];
try {
  servers.push(await start({
    name: 'peer', warmUp: number('PEER_WARM_UP', 200),
    command: port => ['node', join(import.meta.dirname, 'http-server.mjs'), documentsFile, contexts, port]
  }));
  servers.push(await start({
    name: 'signet', warmUp: number('WARM_UP', 40000),
    command: () => ['java', '-jar', 'target/quarkus-app/quarkus-run.jar'],
    environment: port => ({
      QUARKUS_HTTP_PORT: port, SIGNET_BASE_URL: `http://localhost:${port}`, SIGNET_DATA_DIR: join(data, 'signet'),
      SIGNET_LIMITS_PER_CLIENT: '1000000000', SIGNET_LIMITS_OVERALL: '1000000000'
    })
  }));
  await agree(servers);
  for(const {client, warmUp} of servers) {
    await client.run(body(good), done => done >= warmUp);
  }
  console.log('| round | server | requests/s | CPU ms/request | p50 ms | p99 ms |\n|---|---|---|---|---|---|');
  for(let round = 1; round <= ROUNDS; round++) {
    for(const server of servers) {
      await measure(server);
      const last = server.rounds.at(-1);
      const cells = [last.perSecond.toFixed(1), ...[last.cpu, last.p50, last.p99].map(ms => ms.toFixed(2))];
      console.log(`| ${[round, server.name, ...cells].join(' | ')} |`);
    }
  }
  const [peer, signet] = servers.map(server => server.rounds.map(round => round.cpu).sort((a, b) => a - b));
  const middle = list => list[Math.floor(list.length / 2)];
  console.log(`\nCPU time per request, peer to Signet: ${(peer[0] / signet[0]).toFixed(1)} of the least, ` +
    `${(middle(peer) / middle(signet)).toFixed(1)} of the medians; target 25`);
} finally {
  await Promise.all(servers.map(stop));
  rmSync(data, {recursive: true});
}
