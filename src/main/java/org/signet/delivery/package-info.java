/**
 * What anyone reads: a signed credential as JSON-LD, VC-JWT and the page a learner shows; the
 * achievements that badges name and the vocabulary they use, as JSON-LD and as pages; framework
 * reports.
 */
package org.signet.delivery;
