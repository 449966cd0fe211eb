/** Renditions of a signed credential: JSON-LD, VC-JWT and the page a learner shows. */
package org.signet.delivery;
