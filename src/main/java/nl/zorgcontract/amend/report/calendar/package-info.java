/** Submission deadlines as a calendar. */
@NullMarked
package nl.zorgcontract.amend.report.calendar;

import org.jspecify.annotations.NullMarked;
