/** A contract as JSON: read and checked, and written with what no amendment touched as it stood. */
@NullMarked
package nl.zorgcontract.amend.contract.form;

import org.jspecify.annotations.NullMarked;
