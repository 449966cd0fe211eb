/**
 * Renditions of a signed credential: JSON-LD, VC-JWT, the page a learner shows; framework reports.
 */
package org.signet.delivery;
