/** The report of a run for people, one HTML file. */
@NullMarked
package nl.zorgcontract.amend.report.html;

import org.jspecify.annotations.NullMarked;
