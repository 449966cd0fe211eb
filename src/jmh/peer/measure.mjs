// CPU time of @digitalbazaar/vc for one issue and one verify: documents.json, contexts directory.
// Everything that would be fetched is in memory, as it is for Signet; the status is not looked up.
import assert from 'node:assert';
import {readFileSync} from 'node:fs';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

const WARM_UP = 4;
const MEASURED = 7;

const [documentsFile, contexts] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const {seed, created, ...documents} = read(documentsFile);

const DID = 'https://www.w3.org/ns/did/v1';
const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const known = new Map([
  ['https://www.w3.org/ns/credentials/v2', read(`${contexts}/credentials-v2.json`)],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', read(`${contexts}/ob-v3p0-3.0.3.json`)],
  [DID, read(`${contexts}/did-v1.json`)],
  [MULTIKEY, read(`${contexts}/multikey-v1.json`)]
]);
const documentLoader = async url => {
  assert(known.has(url), `not at hand: ${url}`);
  return {contextUrl: null, documentUrl: url, document: known.get(url)};
};

// both counted in seconds of CPU: on a busy machine a second on the clock is no warm-up
const cpu = () => {
  const {user, system} = process.cpuUsage();
  return user + system;
};

async function oneSecond(operation) {
  const start = cpu();
  let spent = 0;
  for(let count = 1; ; count++) {
    await operation();
    spent = cpu() - start;
    if(spent >= 1e6) {
      return spent / count;
    }
  }
}

// the second that was disturbed least
async function micros(operation) {
  const seconds = [];
  for(let i = 0; i < WARM_UP + MEASURED; i++) {
    seconds.push(await oneSecond(operation));
  }
  return Math.min(...seconds.slice(WARM_UP));
}

const results = {};
for(const [name, {unsigned, signed}] of Object.entries(documents)) {
  const controller = unsigned.issuer.id;
  const id = `${controller}#k1`;
  const key = await Ed25519Multikey.generate({id, controller, seed: Buffer.from(seed, 'hex')});
  const method = await key.export({publicKey: true, includeContext: true});
  known.set(id, method);
  known.set(controller, {'@context': [DID, MULTIKEY], id: controller, assertionMethod: [method]});

  const suite = new DataIntegrityProof({signer: key.signer(), date: created, cryptosuite});
  const issue = () => vc.issue({credential: unsigned, suite, documentLoader, now: created});
  const verify = () => vc.verifyCredential({
    credential: signed, suite: new DataIntegrityProof({cryptosuite}), documentLoader,
    now: created, checkStatus: async () => ({verified: true})
  });
  // nothing is compared that is not the same work: the peer makes our proof, and accepts it
  assert.deepStrictEqual(await issue(), signed);
  const {verified, error} = await verify();
  assert(verified, error);

  results[name] = {issue: await micros(issue), verify: await micros(verify)};
}
console.log(JSON.stringify(results, null, 1));
