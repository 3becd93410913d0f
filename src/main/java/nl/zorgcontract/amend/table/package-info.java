/** Tables: CSV in and out, and the guard against formulas that a spreadsheet would run. */
@NullMarked
package nl.zorgcontract.amend.table;

import org.jspecify.annotations.NullMarked;
