/** From a request and a contract to a decision: its outcome, reasons, warnings and dates. */
@NullMarked
package nl.zorgcontract.amend.decision;

import org.jspecify.annotations.NullMarked;
