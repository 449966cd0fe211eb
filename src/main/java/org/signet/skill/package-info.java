/** ESCO concepts: the starter set, look-up by URI, and what was probably meant. */
package org.signet.skill;
