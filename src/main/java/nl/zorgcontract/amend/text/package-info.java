/**
 * The ground every station stands on: JSON with the place each value was read from, strict
 * decoding, and messages as data. Knows nothing of contracts.
 */
@NullMarked
package nl.zorgcontract.amend.text;

import org.jspecify.annotations.NullMarked;
