// @digitalbazaar/vc behind node:http: proof and status of the badge that is posted, and nothing beside.
// Contexts, keys and the status list are in memory; the list is not verified, as Signet remembers that it was.
import assert from 'node:assert';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';

const [documentsFile, contexts, port] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(file, 'utf8'));

const DID = 'https://www.w3.org/ns/did/v1';
const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const known = new Map([
  ['https://www.w3.org/ns/credentials/v2', read(`${contexts}/credentials-v2.json`)],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', read(`${contexts}/ob-v3p0-3.0.3.json`)],
  [DID, read(`${contexts}/did-v1.json`)],
  [MULTIKEY, read(`${contexts}/multikey-v1.json`)]
]);
for(const [url, document] of Object.entries(read(documentsFile).documents)) {
  known.set(url, document);
  for(const method of document.verificationMethod ?? []) {
    known.set(method.id, {'@context': MULTIKEY, ...method});
  }
}
const documentLoader = async url => {
  assert(known.has(url), `not at hand: ${url}`);
  return {contextUrl: null, documentUrl: url, document: known.get(url)};
};

const suite = new DataIntegrityProof({cryptosuite});
async function verify(credential) {
  const {verified, statusResult} = await vc.verifyCredential({
    credential, suite, documentLoader,
    checkStatus: options => checkStatus({...options, verifyBitstringStatusListCredential: false})
  });
  return verified && statusResult.results.every(({status}) => !status);
}

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const verified = await verify(JSON.parse(Buffer.concat(chunks)));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({verified}));
}).listen(Number(port), '127.0.0.1');
