/** The demonstration institution of trial mode, and what is printed when the service is up. */
package org.signet.demo;
