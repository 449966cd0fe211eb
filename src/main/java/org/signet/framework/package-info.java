/**
 * The framework report: which elements of eCampusOntario's micro-credential framework, of Annex I
 * of the Council Recommendation 2022/C 243/02, and of Ontario's forms a badge or a definition
 * meets, and what in it shows that. Reads JSON and nothing else.
 */
package org.signet.framework;
