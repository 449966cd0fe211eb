/** What callers read when a request is refused: RFC 9457 problem details, one list of types. */
package org.signet.problem;
