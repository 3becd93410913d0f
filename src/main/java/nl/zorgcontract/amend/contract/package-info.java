/** A contract with its agreement periods and its history; applying an amendment to it. */
@NullMarked
package nl.zorgcontract.amend.contract;

import org.jspecify.annotations.NullMarked;
