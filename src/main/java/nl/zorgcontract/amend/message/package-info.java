/**
 * Messages as data: a text key and facts, the languages they are said in, and places and faults of
 * files. Knows nothing of contracts.
 */
@NullMarked
package nl.zorgcontract.amend.message;

import org.jspecify.annotations.NullMarked;
