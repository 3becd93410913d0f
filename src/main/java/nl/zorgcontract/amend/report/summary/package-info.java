/** What a run comes to: how many of each outcome, who must act, and what waits. */
@NullMarked
package nl.zorgcontract.amend.report.summary;

import org.jspecify.annotations.NullMarked;
