/** Amendment requests: what one asks, when it came in, and one that cannot be read. */
@NullMarked
package nl.zorgcontract.amend.request;

import org.jspecify.annotations.NullMarked;
