/**
 * The only way out to the network: one guarded client for what a stranger's document names. Https
 * only, addresses checked and pinned, sizes and times bounded, answers kept for a while. What is
 * fetched is bytes; whoever asked for them checks what they say.
 */
package org.signet.fetch;
