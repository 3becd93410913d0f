/** What people and programs read of a run: what the forms of output share. */
@NullMarked
package nl.zorgcontract.amend.report;

import org.jspecify.annotations.NullMarked;
