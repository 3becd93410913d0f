/** Rows of cells, as CSV files and workbooks hold them, and the guard against formulas. */
@NullMarked
package nl.zorgcontract.amend.table.rows;

import org.jspecify.annotations.NullMarked;
