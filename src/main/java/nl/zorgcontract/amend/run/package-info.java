/** One run over files: what is read, decided and written. */
@NullMarked
package nl.zorgcontract.amend.run;

import org.jspecify.annotations.NullMarked;
