/** What a register tells of a span of days, of an earlier day, and beside another register. */
@NullMarked
package nl.zorgcontract.amend.overview;

import org.jspecify.annotations.NullMarked;
