/** The register, the file of contracts: read in two passes, checked across contracts, written. */
@NullMarked
package nl.zorgcontract.amend.contract.register;

import org.jspecify.annotations.NullMarked;
