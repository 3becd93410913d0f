/** Decisions and the summary of a run as JSON. */
@NullMarked
package nl.zorgcontract.amend.report.json;

import org.jspecify.annotations.NullMarked;
