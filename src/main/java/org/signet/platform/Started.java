package org.signet.platform;

/** Fired once, when the service answers over HTTP. */
public record Started() {}
