/** The requests of a run in memory, packed, by id, contract and practice. */
@NullMarked
package nl.zorgcontract.amend.request.index;

import org.jspecify.annotations.NullMarked;
