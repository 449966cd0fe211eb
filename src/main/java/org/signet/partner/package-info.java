/** Partners: invited, asked for comments, signing in one of three ways, withdrawing. */
package org.signet.partner;
