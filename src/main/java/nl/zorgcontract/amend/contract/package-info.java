/**
 * Contracts with their agreement periods and history; the register that holds them: read, checked,
 * amended, written.
 */
@NullMarked
package nl.zorgcontract.amend.contract;

import org.jspecify.annotations.NullMarked;
