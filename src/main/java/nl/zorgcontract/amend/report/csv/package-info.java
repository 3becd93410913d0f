/** The lists of a run as CSV. */
@NullMarked
package nl.zorgcontract.amend.report.csv;

import org.jspecify.annotations.NullMarked;
