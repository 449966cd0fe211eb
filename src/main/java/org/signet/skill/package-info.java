/**
 * ESCO concepts: the starter set, look-up by URI, what became of it, and what was probably meant.
 */
package org.signet.skill;
