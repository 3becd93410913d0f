/** Tables with named columns, read and written in one way; CSV out. */
@NullMarked
package nl.zorgcontract.amend.table;

import org.jspecify.annotations.NullMarked;
