/**
 * Credentials baked into pictures (Open Badges 3.0, section 5.3): found in PNG and SVG by reading
 * the file's own structure. No picture is decoded, nothing is inflated, nothing a picture refers to
 * is fetched. What is found is text as anybody could have put it there, to be verified elsewhere.
 */
package org.signet.credential.baked;
