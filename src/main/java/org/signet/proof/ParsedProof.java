package org.signet.proof;

/** One entry of a document's {@code proof}: one that can be verified, or what is wrong with it. */
public sealed interface ParsedProof permits DataIntegrityProof, ProofProblem {}
