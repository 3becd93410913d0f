/** The register, the file of contracts: read, checked, written. */
@NullMarked
package nl.zorgcontract.amend.contract.register;

import org.jspecify.annotations.NullMarked;
