/** Who is asking: API keys with scopes, each bound to issuers and to one person or system. */
package org.signet.auth;
