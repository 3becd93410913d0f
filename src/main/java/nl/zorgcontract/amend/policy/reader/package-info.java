/** Reads and checks policy files and lists. */
@NullMarked
package nl.zorgcontract.amend.policy.reader;

import org.jspecify.annotations.NullMarked;
