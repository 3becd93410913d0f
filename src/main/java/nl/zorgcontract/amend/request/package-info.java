/** Amendment requests: their form in CSV and JSON, read one at a time, and kept for a run. */
@NullMarked
package nl.zorgcontract.amend.request;

import org.jspecify.annotations.NullMarked;
