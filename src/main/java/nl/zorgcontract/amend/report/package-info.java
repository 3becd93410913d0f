/** What people and programs read of a run: messages in two languages, CSV, JSON, tables. */
@NullMarked
package nl.zorgcontract.amend.report;

import org.jspecify.annotations.NullMarked;
