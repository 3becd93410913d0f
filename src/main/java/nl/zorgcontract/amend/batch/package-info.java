/** One run over files: read, decide, collect, publish. */
@NullMarked
package nl.zorgcontract.amend.batch;

import org.jspecify.annotations.NullMarked;
